package guardrail.aws.cloudtrail;

import static guardrail.guarded.Sample.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Setting;
import guardrail.observation.AwsError;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.TrailRemediation.CreateTrail;
import org.junit.jupiter.api.Test;

class TrailAnswersTest {
  @Test
  void a_role_that_may_not_be_passed_costs_the_log_group_and_not_the_trail() {
    var error = denied("is not authorized to perform: iam:PassRole on resource: arn:aws:iam::");

    assertThat(TrailAnswers.sort(new CreateTrail(FULL), error))
        .isEqualTo(new Refused(new SettingRefused(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, error)));
  }

  @Test
  void any_other_denial_is_a_failure() {
    var error = denied("is not authorized to perform: cloudtrail:CreateTrail on resource: arn:");

    assertThat(TrailAnswers.sort(new CreateTrail(FULL), error)).isEqualTo(new Failed(error));
  }

  private static AwsError denied(String message) {
    return new AwsError(
        "cloudtrail:CreateTrail",
        "the trail",
        "111122223333",
        "us-east-1",
        "AccessDeniedException",
        message);
  }
}
