package guardrail.drift;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.observation.Looks;
import guardrail.observation.Part;
import guardrail.observation.Paths;
import guardrail.observation.Policies;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.policy.LogBucketPolicy;
import guardrail.policy.Mended.Document;
import guardrail.policy.Mended.Impossible;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the policy of a bucket comes to. */
class BucketPolicyDriftTest {
  private static final AwsError DENIED = Sample.error("AccessDenied");

  @Test
  void a_bucket_without_a_policy_refuses_and_gets_the_standards() {
    assertThat(withPolicy(Paths.absent()))
        .containsExactly(
            new PolicyRefuses(
                LOG_BUCKET,
                "there is none",
                List.of(),
                new Document(LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET))));
  }

  @Test
  void a_policy_that_denies_shows_the_statement_and_how_it_would_be_without() {
    var policy = Policies.with(Policies.HARMLESS, LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET));

    assertThat(withPolicy(Paths.there(Policies.with(Policies.DENY, policy))))
        .containsExactly(
            new PolicyRefuses(
                LOG_BUCKET,
                "s3:PutObject is denied by Quarantine",
                List.of(Policies.DENY),
                new Document(policy)));
  }

  @Test
  void a_policy_that_lets_cloudtrail_in_may_say_more() {
    var policy = Policies.with(Policies.HARMLESS, LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET));

    assertThat(withPolicy(Paths.there(policy))).isEmpty();
  }

  @Test
  void a_policy_with_no_room_left_refuses_and_cannot_be_mended() {
    assertThat(withPolicy(Paths.there(Policies.full())))
        .singleElement()
        .isInstanceOfSatisfying(
            PolicyRefuses.class,
            refuses -> assertThat(refuses.mended()).isInstanceOf(Impossible.class));
  }

  /** So what is mended is not planned again. */
  @Test
  void what_is_left_unclear_after_the_repair_is_undecided() {
    var unclear =
        """
        {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*",\
        "Condition":{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}\
        """;

    assertThat(withPolicy(Paths.there(Policies.of(unclear, Policies.DENY))))
        .singleElement()
        .isInstanceOfSatisfying(
            PolicyRefuses.class,
            refuses -> {
              var mended = ((Document) refuses.mended()).json();
              assertThat(mended).contains("[" + unclear + ",").doesNotContain(Policies.DENY);
              assertThat(withPolicy(Paths.there(mended)))
                  .singleElement()
                  .isInstanceOf(Undecided.class);
            });
  }

  @Test
  void a_policy_that_nobody_can_read_as_one_is_undecided() {
    assertThat(withPolicy(Paths.there("{")))
        .singleElement()
        .isInstanceOfSatisfying(
            Undecided.class,
            one -> assertThat(one.part()).isEqualTo("the policy of the bucket " + LOG_BUCKET));
  }

  @Test
  void a_policy_that_aws_denies_to_show_may_have_locked_the_guardrail_out() {
    assertThat(withPolicy(Paths.denied(DENIED)))
        .contains(new LockedOut(LOG_BUCKET, DENIED))
        .noneMatch(PolicyRefuses.class::isInstance);
  }

  @Test
  void a_policy_that_could_not_be_asked_for_is_unjudged() {
    var throttled = Sample.error("SlowDown");

    assertThat(withPolicy(Paths.denied(throttled)))
        .containsExactly(new Unjudged("the policy of the bucket " + LOG_BUCKET, throttled));
  }

  @Test
  void a_bucket_that_has_just_refused_cloudtrail_says_so_once() {
    var look =
        Looks.well()
            .along(
                Paths.with(
                    Paths.well(PLAIN_TRAIL),
                    LOG_BUCKET,
                    bucket -> Paths.withPolicy(bucket, Paths.absent())))
            .with(List.of(new BucketRefused(LOG_BUCKET, DENIED)));

    assertThat(BucketDetection.detect(PLAIN_TRAIL, LOG_BUCKET, look.logBucket(), look))
        .containsExactly(new RefusesCloudTrail(LOG_BUCKET, DENIED));
  }

  private static List<Drift> withPolicy(Part<Optional<String>> policy) {
    var seen =
        Looks.well()
            .along(
                Paths.with(
                    Paths.well(PLAIN_TRAIL), LOG_BUCKET, look -> Paths.withPolicy(look, policy)));
    return BucketDetection.detect(PLAIN_TRAIL, LOG_BUCKET, seen.logBucket(), seen);
  }
}
