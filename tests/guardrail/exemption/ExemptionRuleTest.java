package guardrail.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.exemption.Verdict.Absent;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Over;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unseen;
import guardrail.guarded.Sample;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionRuleTest {
  private static final String ACCOUNT = "111122223333";
  private static final String KEEPER = "arn:aws:sts::111122223333:assumed-role/BreakGlass/ada";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final ExemptionRule rule =
      ExemptionRule.of("arn:aws:iam::111122223333:role/security/BreakGlass", "guard");

  private static Exemption until(Instant until) {
    return new Exemption(ACCOUNT, "moves the bucket", "Grace", "OPS-1", until);
  }

  private Verdict judge(String value, String writer, Instant at) {
    var written = new ParameterVersion(1, value, writer, at);
    return rule.judge(ACCOUNT, new Known<>(Optional.of(written)), NOW);
  }

  private Verdict judge(Instant until, Instant at) {
    return judge(until(until).json(), KEEPER, at);
  }

  private static String why(Verdict verdict) {
    return verdict instanceof Refused(_, var why) ? why : "not refused: " + verdict;
  }

  @Test
  void the_parameter_is_the_stacks_and_the_accounts() {
    assertThat(rule.parameterOf(ACCOUNT))
        .isEqualTo("/cloudtrail-guardrail/guard/exemption/111122223333");
  }

  @Test
  void one_of_the_role_counts_until_its_end() {
    var terms = until(NOW.plusSeconds(1));

    assertThat(judge(terms.json(), KEEPER, NOW.minusSeconds(60)))
        .isEqualTo(
            new Open(terms, new ParameterVersion(1, terms.json(), KEEPER, NOW.minusSeconds(60))));
    assertThat(judge(NOW, NOW.minusSeconds(60))).isInstanceOf(Over.class);
  }

  @Test
  void it_lasts_a_day_at_the_most_and_a_second_more_makes_it_none() {
    var written = NOW.minusSeconds(60);
    var day = written.plus(Duration.ofHours(24));

    assertThat(judge(day, written)).isInstanceOf(Open.class);
    assertThat(why(judge(day.plusSeconds(1), written))).contains("more than 24 hours");
  }

  @Test
  void an_old_one_that_was_too_long_is_not_taken_for_one_that_is_over() {
    var long_ago = NOW.minus(Duration.ofDays(9));

    assertThat(judge(NOW.minusSeconds(1), long_ago)).isInstanceOf(Refused.class);
  }

  @Test
  void one_of_the_future_is_none_but_clocks_may_differ_a_little() {
    assertThat(judge(NOW.plusSeconds(900), NOW.plusSeconds(300))).isInstanceOf(Open.class);
    assertThat(why(judge(NOW.plusSeconds(900), NOW.plusSeconds(301)))).contains("not yet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sts::111122223333:assumed-role/BreakGlass/ada",
        "arn:aws:sts::111122223333:assumed-role/BreakGlass",
        "arn:aws:iam::111122223333:role/security/BreakGlass"
      })
  void these_are_the_role(String identity) {
    assertThat(rule.isOfTheRole(identity)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sts::444455556666:assumed-role/BreakGlass/ada",
        "arn:aws-cn:sts::111122223333:assumed-role/BreakGlass/ada",
        "arn:aws:sts::111122223333:assumed-role/breakglass/ada",
        "arn:aws:sts::111122223333:assumed-role/BreakGlass2/ada",
        "arn:aws:sts::111122223333:assumed-role/Admin/BreakGlass",
        "arn:aws:sts::111122223333:assumed-role/Admin/BreakGlass/ada",
        "arn:aws:sts::111122223333:federated-user/BreakGlass",
        "arn:aws:iam::111122223333:assumed-role/BreakGlass/ada",
        "arn:aws:iam::111122223333:role/BreakGlass",
        "arn:aws:iam::111122223333:user/BreakGlass",
        "arn:aws:iam::111122223333:root",
        "x:aws:sts::111122223333:assumed-role/BreakGlass/ada",
        "BreakGlass",
        ""
      })
  void and_these_are_not(String identity) {
    assertThat(rule.isOfTheRole(identity)).isFalse();
    assertThat(why(judge(until(NOW.plusSeconds(60)).json(), identity, NOW)))
        .contains("only arn:aws:iam::111122223333:role/security/BreakGlass may");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until tomorrow | it is not JSON",
        "[] | it has no \"account\"",
        "{\"account\":\"111122223333\"} | it has no \"reason\"",
        "{\"account\":\"111122223333\",\"reason\":\" \"} | it has no \"reason\"",
        "{\"account\":\"111122223333\",\"reason\":\"r\",\"approver\":\"a\"} | it has no \"ticket\"",
        "{\"account\":\"111122223333\",\"reason\":\"r\",\"approver\":\"a\",\"ticket\":\"t\","
            + "\"until\":\"later\"} | its \"until\" is no UTC time as 2026-11-22T10:00:00Z",
        "{\"account\":\"444455556666\",\"reason\":\"r\",\"approver\":\"a\",\"ticket\":\"t\","
            + "\"until\":\"2026-11-22T12:30:00Z\"} | it is for account 444455556666 under the name"
            + " of another"
      })
  void what_cannot_be_understood_is_none(String value, String why) {
    assertThat(why(judge(value, KEEPER, NOW))).isEqualTo(why);
  }

  @Test
  void where_there_is_none_or_nobody_can_tell_there_is_none() {
    assertThat(rule.judge(ACCOUNT, new Known<>(Optional.empty()), NOW)).isEqualTo(new Absent());
    assertThat(rule.judge(ACCOUNT, new Unreadable<>(Sample.error("Throttling")), NOW))
        .isEqualTo(new Unseen(Sample.error("Throttling")));
  }
}
