package guardrail.policy.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDocumentTest {
  private static final String SPACED =
      """
      { "Id" : "ours",
        "Statement" : [ {"Sid": "A",  "Effect":"Allow"} ,
          {"Sid":"é{]\\"}", "Effect" : "Deny", "Action":["x", "y"], "Condition":{"Bool":{"k":true}}} ] ,
        "Version" : "2012-10-17" }
      """;

  @Test
  void keeps_each_statements_own_text() {
    var policy = PolicyDocument.parse(SPACED);

    assertThat(policy.statements())
        .extracting(PolicyStatement::text)
        .containsExactly(
            "{\"Sid\": \"A\",  \"Effect\":\"Allow\"}",
            "{\"Sid\":\"é{]\\\"}\", \"Effect\" : \"Deny\", \"Action\":[\"x\", \"y\"],"
                + " \"Condition\":{\"Bool\":{\"k\":true}}}");
    assertThat(policy.statements().get(1).sid()).contains("é{]\"}");
    assertThat(policy.json()).isEqualTo(SPACED);
  }

  @Test
  void says_others_and_leaves_every_other_byte() {
    var policy = PolicyDocument.parse(SPACED);

    var last = policy.saying(policy.statements().subList(1, 2));

    var before = SPACED.substring(0, SPACED.indexOf('['));
    var after = SPACED.substring(SPACED.lastIndexOf("] ,") + 1);
    assertThat(last.json())
        .isEqualTo(before + "[" + policy.statements().get(1).text() + "]" + after);
    assertThat(PolicyDocument.parse(last.json())).isEqualTo(last);
  }

  @Test
  void a_single_statement_may_stand_without_a_list() {
    var policy = PolicyDocument.parse("{\"Statement\":{\"Effect\":\"Allow\"}}");

    assertThat(policy.statements()).hasSize(1);
    assertThat(policy.saying(List.of()).json()).isEqualTo("{\"Statement\":[]}");
  }

  @Test
  void counts_bytes_without_the_space_between() {
    assertThat(PolicyDocument.parse("{ \"Id\": \"a \\\" é\",\n\"Statement\":[] }").bytes())
        .isEqualTo("{\"Id\":\"a \\\" .é\",\"Statement\":[]}".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                                 | expected START_OBJECT
          []                                                 | expected START_OBJECT, found START_ARRAY
          {                                                  | character
          {"Version":"2012-10-17"}                           | no Statement
          {"Version":"2030-01-01","Statement":[]}            | unknown Version 2030-01-01
          {"Version":{},"Statement":[]}                      | expected VALUE_STRING, found START_OBJECT
          {"Statement":["Allow"]}                            | expected START_OBJECT, found VALUE_STRING at character 14
          {"Statement":[{"Sid":null}]}                       | a value is missing at character 21
          {"Statement":[{"Effect":"Allow","Effect":"Deny"}]} | Duplicate field
          {"Statement":[],"Statement":[]}                    | Duplicate field
          {"Statement":[],"Comment":""}                      | unknown element Comment
          {"Statement":[]} {}                                | more follows the document
          """)
  void what_is_no_policy_is_refused_with_the_reason(String json, String reason) {
    assertThatThrownBy(() -> PolicyDocument.parse(json))
        .isInstanceOf(UnreadablePolicy.class)
        .hasMessageContaining(reason);
  }

  @Test
  void what_is_too_deep_or_too_long_is_refused() {
    var deep = "{\"Statement\":[{\"Action\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}]}";
    var lengthy = "{\"Id\":\"" + "x".repeat(PolicyDocument.LONGEST) + "\",\"Statement\":[]}";

    assertThatThrownBy(() -> PolicyDocument.parse(deep)).isInstanceOf(UnreadablePolicy.class);
    assertThatThrownBy(() -> PolicyDocument.parse(lengthy)).isInstanceOf(UnreadablePolicy.class);
  }

  /** Whatever stands in a policy: one is refused as it is read, or there is a verdict. */
  @Test
  void broken_policies_are_unreadable_or_judged() {
    var random = new Random(7);
    var policies = new RandomPolicies(7);
    var request =
        PolicyRequest.everyKeyBelow(
            "cloudtrail.amazonaws.com",
            "s3:PutObject",
            RandomPolicies.FOLDER,
            RequestContext.NOTHING_KNOWN);
    int judged = 0;

    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder(policies.next());
      for (int j = random.nextInt(4); j >= 0; j--) {
        text.setCharAt(random.nextInt(text.length()), "{}[]\",:*$a1 ".charAt(random.nextInt(12)));
      }
      try {
        assertThat(PolicyJudge.judge(PolicyDocument.parse(text.toString()), request)).isNotNull();
        judged++;
      } catch (UnreadablePolicy refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }

    assertThat(judged).isBetween(200, 1_800);
  }
}
