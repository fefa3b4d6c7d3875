package guardrail.drift;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift.Unjudged;
import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.observation.BucketState;
import guardrail.observation.Looks;
import org.junit.jupiter.api.Test;

class UnreachableAccountTest {
  private static final AwsError NO_ROLE = error("sts:AssumeRole");

  @Test
  void an_account_that_lets_nobody_in_is_one_thing_that_cannot_be_judged() {
    var look =
        Looks.withLogBucket(Looks.withoutSettings(Looks.stopped(), NO_ROLE), BucketState.ABSENT);

    assertThat(DriftDetection.detect(PLAIN_TRAIL, look))
        .containsExactly(new Unjudged("anything in the account", NO_ROLE));
  }

  @Test
  void the_trail_is_what_cannot_be_seen_there_and_not_where_a_bucket_is_hidden() {
    assertThat(new Unjudged("it", NO_ROLE).isOfTheTrail()).isTrue();
    assertThat(new Unjudged("it", error("cloudtrail:GetTrail")).isOfTheTrail()).isTrue();
    assertThat(new Unjudged("it", error("cloudtrail:GetTrail")).isOfTheAccount()).isFalse();
    assertThat(new Unjudged("it", error("s3:HeadBucket")).isOfTheTrail()).isFalse();
  }

  private static AwsError error(String operation) {
    return new AwsError(
        operation, "it", Sample.ACCOUNT, "us-east-1", "AccessDenied", "not authorized");
  }
}
