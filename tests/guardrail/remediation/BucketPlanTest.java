package guardrail.remediation;

import static guardrail.guarded.Sample.ABROAD;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.observation.BucketState.ABSENT;
import static guardrail.observation.BucketState.NOT_OURS;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.TrailDrift.Modified;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.Plan.NotRepairable;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BucketPlanTest {

  @Test
  void makes_a_missing_bucket_again_as_hard_as_the_stack_does() {
    var look = Looks.withStandby(Looks.well(), ABSENT);

    assertThat(plan(PLAIN_TRAIL, look).steps())
        .containsExactly(
            new CreateBucket(STANDBY_BUCKET),
            new PutBucketPolicy(STANDBY_BUCKET, LogBucketPolicy.of(PLAIN_TRAIL, STANDBY_BUCKET)),
            new PutPublicAccessBlock(STANDBY_BUCKET),
            new PutBucketVersioning(STANDBY_BUCKET),
            new PutBucketEncryption(STANDBY_BUCKET));
  }

  @Test
  void does_not_ask_again_for_a_name_that_s3_holds() {
    var held = Sample.error("OperationAborted");
    var look =
        Looks.withStandby(Looks.well(), ABSENT).with(List.of(new NameHeld(STANDBY_BUCKET, held)));

    assertThat(plan(PLAIN_TRAIL, look))
        .isEqualTo(
            new Plan(
                List.of(),
                List.of(
                    new NotRepairable(
                        new Missing(STANDBY_BUCKET, Optional.of(held)),
                        "S3 does not give the name out: OperationAborted: no"))));
  }

  @Test
  void makes_no_bucket_for_another_account() {
    var look = Looks.withLogBucket(Looks.well(), ABSENT);

    var plan = plan(ABROAD, look);

    assertThat(plan.steps()).noneMatch(BucketRemediation.class::isInstance);
    assertThat(plan.notRepairable())
        .containsExactly(
            new NotRepairable(
                new Missing(LOG_BUCKET, Optional.empty()), "it belongs into account 444455556666"));
  }

  @Test
  void touches_no_bucket_of_a_stranger() {
    var look = Looks.withStandby(Looks.well(), NOT_OURS);

    assertThat(plan(PLAIN_TRAIL, look))
        .isEqualTo(
            new Plan(
                List.of(),
                List.of(
                    new NotRepairable(
                        new NotOurs(STANDBY_BUCKET),
                        "another account has the name, or a policy locks the guardrail out"))));
  }

  @Test
  void does_not_overwrite_the_policy_of_a_bucket_that_keeps_cloudtrail_out() {
    var error = Sample.error("InsufficientS3BucketPolicyException");
    var look = Looks.well().with(List.of(new BucketRefused(STANDBY_BUCKET, error)));

    assertThat(plan(PLAIN_TRAIL, look))
        .isEqualTo(
            new Plan(
                List.of(),
                List.of(
                    new NotRepairable(
                        new RefusesCloudTrail(STANDBY_BUCKET, error),
                        "CloudTrail says: InsufficientS3BucketPolicyException: no"))));
  }

  @Test
  void a_trail_gone_astray_stays_there_while_no_bucket_can_serve_it() {
    var astray = Looks.of(PLAIN.deliveringTo("astray"));
    var look = Looks.withStandby(Looks.withLogBucket(astray, NOT_OURS), NOT_OURS);

    var plan = plan(PLAIN_TRAIL, look);

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.notRepairable())
        .contains(
            new NotRepairable(
                new Modified(Setting.S3_BUCKET_NAME, LOG_BUCKET, "astray"),
                "no bucket of the standard can take the logs now"));
  }

  @Test
  void everything_about_a_bucket_needs_the_bucket_and_no_other() {
    var created = new CreateBucket(LOG_BUCKET);

    assertThat(new PutBucketVersioning(LOG_BUCKET).needs(created)).isTrue();
    assertThat(new PutBucketVersioning(STANDBY_BUCKET).needs(created)).isFalse();
    assertThat(new CreateBucket(LOG_BUCKET).needs(created)).isFalse();
    assertThat(new StartLogging().needs(created)).isFalse();
  }

  private static Plan plan(GuardedTrail trail, Observation look) {
    return Judgement.of(trail, look).plan();
  }
}
