package localaws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluation of the IAM User Guide, "Policy evaluation logic" and "Condition operators". */
class PolicyTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/team/Reader";
  private static final String THING = "arn:aws:sqs:us-east-1:111122223333:queue";

  @Test
  void what_nothing_covers_is_neither_allowed_nor_denied() {
    assertThat(judge("'Effect':'Allow','Action':'sqs:Other','Resource':'*'"))
        .isEqualTo(Verdict.SILENT);
  }

  @ParameterizedTest
  @CsvSource({
    "sqs:SendMessage, ALLOWS",
    "SQS:sendmessage, ALLOWS",
    "sqs:Send*, ALLOWS",
    "sqs:SendMessag?, ALLOWS",
    "sqs:Send, SILENT",
    "sns:*, SILENT"
  })
  void actions_match_with_wildcards_in_either_case(String action, Verdict verdict) {
    assertThat(judge("'Effect':'Allow','Action':'" + action + "','Resource':'*'"))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sqs:us-east-1:111122223333:queue, ALLOWS",
    "arn:*:sqs:*:*:que*, ALLOWS",
    "arn:aws:sqs:us-east-1:111122223333:QUEUE, SILENT",
    "arn:aws:sqs:us-east-1:*, NOT_UNDERSTOOD",
    "arn:aws:sqs:*:*:other, SILENT"
  })
  void a_wildcard_stays_within_its_part_of_an_arn(String resource, String verdict) {
    var statement = "'Effect':'Allow','Action':'*','Resource':'" + resource + "'";

    assertThat(outcome(statement)).isEqualTo(verdict);
  }

  @Test
  void not_action_and_not_resource_mean_all_others() {
    assertThat(judge("'Effect':'Deny','NotAction':'sqs:SendMessage','Resource':'*'"))
        .isEqualTo(Verdict.SILENT);
    assertThat(judge("'Effect':'Deny','NotAction':['sqs:Other','a:b'],'Resource':'*'"))
        .isEqualTo(Verdict.DENIES);
    assertThat(judge("'Effect':'Allow','Action':'*','NotResource':'" + THING + "'"))
        .isEqualTo(Verdict.SILENT);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, arn:aws:iam::111122223333:role/team/Reader, true",
    "StringEquals, arn:aws:iam::111122223333:role/team/*, false",
    "StringLike, arn:aws:iam::*:role/team/*, true",
    "StringNotEquals, arn:aws:iam::111122223333:role/team/Reader, false",
    "StringNotLike, *Reader, false",
    "StringNotLike, *Writer, true",
    "ArnLike, arn:*:iam::*:role/team/*, true",
    "ArnEquals, arn:*:iam::*:role/*, true",
    "ArnNotLike, arn:aws:iam::*:role/team/*, false",
    "ArnNotEquals, arn:aws:iam::*:role/other/*, true"
  })
  void operators_compare_with_a_value_that_is_there(String operator, String value, boolean holds) {
    assertThat(holds(operator, "aws:PrincipalArn", value)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, false",
    "StringLike, false",
    "ArnLike, false",
    "StringNotEquals, true",
    "ArnNotLike, true",
    "StringEqualsIfExists, true",
    "ArnLikeIfExists, true"
  })
  void without_a_value_only_negations_and_if_exists_hold(String operator, boolean holds) {
    assertThat(holds(operator, "aws:SourceArn", "arn:aws:a:b:c:d")).isEqualTo(holds);
  }

  @Test
  void null_and_bool_look_at_presence_and_truth() {
    assertThat(holds("Null", "aws:SourceArn", "true")).isTrue();
    assertThat(holds("Null", "aws:PrincipalArn", "true")).isFalse();
    assertThat(holds("Bool", "aws:PrincipalIsAWSService", "false")).isTrue();
    assertThat(holds("BoolIfExists", "aws:SecureTransport", "false")).isTrue();
  }

  @Test
  void for_all_values_holds_of_each_and_of_none() {
    assertThat(holds("ForAllValues:StringEquals", "aws:SourceArn", "x")).isTrue();
    assertThat(holds("ForAllValues:Bool", "aws:PrincipalIsAWSService", "false")).isTrue();
    assertThat(holds("ForAllValues:Bool", "aws:PrincipalIsAWSService", "true")).isFalse();
  }

  @Test
  void values_are_alternatives_and_keys_add_up() {
    var condition =
        "'StringNotEquals':{'aws:PrincipalAccount':['1','111122223333']},"
            + "'Bool':{'aws:PrincipalIsAWSService':'false'}";

    assertThat(judge(allowIf(condition))).isEqualTo(Verdict.SILENT);
    assertThat(judge(allowIf(condition.replace("111122223333", "2")))).isEqualTo(Verdict.ALLOWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'*'",
        "{'AWS':'*'}",
        "{'AWS':'111122223333'}",
        "{'AWS':['arn:aws:iam::1:root','arn:aws:iam::111122223333:root']}",
        "{'AWS':'arn:aws:iam::111122223333:role/team/Reader'}"
      })
  void a_resource_policy_names_a_role_in_many_ways(String principal) {
    assertThat(judge("'Effect':'Allow','Principal':" + principal + ",'Action':'*','Resource':'*'"))
        .isEqualTo(Verdict.ALLOWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'AWS':'444455556666'}", "{'Service':'sqs.amazonaws.com'}"})
  void a_resource_policy_for_others_is_silent(String principal) {
    assertThat(judge("'Effect':'Allow','Principal':" + principal + ",'Action':'*','Resource':'*'"))
        .isEqualTo(Verdict.SILENT);
  }

  private static boolean holds(String operator, String key, String value) {
    var condition = "'" + operator + "':{'" + key + "':'" + value + "'}";
    return judge(allowIf(condition)) == Verdict.ALLOWS;
  }

  private static String allowIf(String condition) {
    return "'Effect':'Allow','Action':'*','Resource':'*','Condition':{" + condition + "}";
  }

  private static String outcome(String statement) {
    try {
      return judge(statement).name();
    } catch (UnsupportedOperationException unknown) {
      return "NOT_UNDERSTOOD";
    }
  }

  private static Verdict judge(String statement) {
    var policy = Policy.of(("{'Statement':[{" + statement + "}]}").replace('\'', '"'));
    var access = new Access(new Principal.Identity(ROLE), "sqs:SendMessage", THING, Map.of());
    return policy.judge(access);
  }
}
