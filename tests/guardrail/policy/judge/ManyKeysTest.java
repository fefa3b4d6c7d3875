package guardrail.policy.judge;

import static guardrail.policy.judge.Said.allow;
import static guardrail.policy.judge.Said.deny;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.policy.judge.Verdict.Allowed;
import guardrail.policy.judge.Verdict.CannotJudge;
import guardrail.policy.judge.Verdict.Denied;
import guardrail.policy.judge.Verdict.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request for every key of a folder. */
class ManyKeysTest {
  private static final PolicyRequest REQUEST =
      PolicyRequest.everyKeyBelow(
          "cloudtrail.amazonaws.com",
          "s3:PutObject",
          "arn:aws:s3:::logs/AWSLogs/1/",
          RequestContext.NOTHING_KNOWN);

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "arn:aws:s3:::logs*", "arn:aws:s3:::logs/AWSLogs/?/**", "arn:aws:s3:::*/*"})
  void an_allow_must_cover_each(String pattern) {
    assertThat(judge(allow(resource(pattern)))).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:s3:::logs/AWSLogs/1/CloudTrail/*",
        "arn:aws:s3:::logs/AWSLogs/1/",
        "arn:aws:s3:::logs/*.gz",
        "arn:aws:s3:::logs/AWSLogs/2/*"
      })
  void one_that_lacks_some_of_them_is_not_enough(String pattern) {
    assertThat(judge(allow(resource(pattern)))).isInstanceOf(NotAllowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "arn:aws:s3:::logs/*",
        "arn:aws:s3:::logs/AWSLogs/1/CloudTrail/us-east-1/*",
        "arn:aws:s3:::logs/*.gz",
        "arn:aws:s3:::*a*"
      })
  void a_deny_of_any_of_them_is_in_the_way(String pattern) {
    assertThat(judge(allow(), deny(resource(pattern)))).isInstanceOf(Denied.class);
  }

  @Test
  void a_deny_of_others_is_not() {
    assertThat(judge(allow(), deny(resource("arn:aws:s3:::logs/AWSLogs/2/*"))))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void a_deny_must_except_them_all() {
    var all = "'NotResource':'arn:aws:s3:::logs/AWSLogs/*'";
    var some = "'NotResource':['arn:aws:s3:::logs/AWSLogs/1/CloudTrail/*','arn:aws:s3:::logs']";

    assertThat(judge(allow(), deny(all))).isInstanceOf(Allowed.class);
    assertThat(judge(allow(), deny(some))).isInstanceOf(Denied.class);
  }

  @Test
  void two_that_may_cover_all_together_are_not_understood() {
    var all = "'NotResource':'arn:aws:s3:::logs/AWSLogs/1/CloudTrail/*'";
    var rest = resource("arn:aws:s3:::logs/AWSLogs/1/CloudTrail/*");

    assertThat(judge(allow(all), allow(rest))).isInstanceOf(CannotJudge.class);
    assertThat(judge(allow(resource("arn:aws:s3:::logs/AWSLogs/1/?*"))))
        .isInstanceOf(CannotJudge.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          logs/AWSLogs/1/CloudTrail/*                            | Allowed     | Denied
          logs/AWSLogs/*/CloudTrail/*                            | Allowed     | Denied
          logs/AWSLogs/1/CloudTrail/*-*-*/????/??/??/*.json.gz   | Allowed     | Denied
          *.json.gz                                              | Allowed     | Denied
          logs/AWSLogs/1/CloudTrail/us-gov-west-1/2027/*         | NotAllowed  | Denied
          logs/AWSLogs/1/*/us-east-1/2026/05/01/1_?.json.gz      | NotAllowed  | Denied
          logs/AWSLogs/1/CloudTrail/?*                           | CannotJudge | Denied
          logs/AWSLogs/1/CloudTrail/????????????/*               | NotAllowed  | Denied
          logs/AWSLogs/*/Config/*                                | NotAllowed  | Allowed
          logs/AWSLogs/*/elasticloadbalancing/*                  | NotAllowed  | Allowed
          logs/AWSLogs/1/CloudTrail-Digest/*                     | NotAllowed  | Allowed
          logs/AWSLogs/1/CloudTrail/us-east-1/latest/*           | NotAllowed  | Allowed
          logs/*.parquet                                         | NotAllowed  | Allowed
          """)
  void keys_of_one_form_are_told_from_those_that_nobody_writes(
      String pattern, String allow, String deny) {
    var request =
        new PolicyRequest(
            "cloudtrail.amazonaws.com",
            "s3:PutObject",
            "arn:aws:s3:::logs/AWSLogs/1/",
            "CloudTrail/~-~-#/####/##/##/+.json.gz",
            RequestContext.NOTHING_KNOWN);
    var named = resource("arn:aws:s3:::" + pattern);

    assertThat(PolicyJudge.judge(Said.policy(allow(named)), request).getClass().getSimpleName())
        .isEqualTo(allow);
    assertThat(
            PolicyJudge.judge(Said.policy(allow(), deny(named)), request)
                .getClass()
                .getSimpleName())
        .isEqualTo(deny);
  }

  private static String resource(String pattern) {
    return "'Resource':'" + pattern + "'";
  }

  private static Verdict judge(String... statements) {
    return PolicyJudge.judge(Said.policy(statements), REQUEST);
  }
}
