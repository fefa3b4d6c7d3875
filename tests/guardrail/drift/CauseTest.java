package guardrail.drift;

import static guardrail.drift.Cause.BUCKET_GONE;
import static guardrail.drift.Cause.BUCKET_POLICY;
import static guardrail.drift.Cause.KEY_POLICY;
import static guardrail.drift.Cause.KEY_UNUSABLE;
import static guardrail.drift.Cause.LOG_GROUP_GONE;
import static guardrail.drift.Cause.LOG_GROUP_ROLE;
import static guardrail.drift.Cause.REQUESTER_PAYS;
import static guardrail.drift.Cause.TOPIC_GONE;
import static guardrail.drift.Cause.TOPIC_POLICY;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.LOG_GROUP;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Symptom.Delivery;
import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.policy.Mended.Impossible;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What most likely makes a delivery fail. */
class CauseTest {
  private static final AwsError DENIED = Sample.error("AccessDenied");

  static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of(Delivery.LOG_FILES, "NoSuchBucket", List.of(BUCKET_GONE)),
        Arguments.of(Delivery.DIGESTS, "NoSuchBucket", List.of(BUCKET_GONE)),
        Arguments.of(
            Delivery.LOG_FILES, "KMS.DisabledException", List.of(KEY_UNUSABLE, KEY_POLICY)),
        Arguments.of(
            Delivery.LOG_FILES,
            "AccessDenied",
            List.of(BUCKET_POLICY, KEY_POLICY, KEY_UNUSABLE, REQUESTER_PAYS)),
        Arguments.of(Delivery.NOTIFICATIONS, "NotFound", List.of(TOPIC_GONE)),
        Arguments.of(
            Delivery.NOTIFICATIONS,
            "AuthorizationError",
            List.of(TOPIC_POLICY, TOPIC_GONE, KEY_POLICY)),
        Arguments.of(
            Delivery.LOG_GROUP_EVENTS, "ResourceNotFoundException", List.of(LOG_GROUP_GONE)),
        Arguments.of(
            Delivery.LOG_GROUP_EVENTS,
            "AccessDeniedException",
            List.of(LOG_GROUP_ROLE, LOG_GROUP_GONE)));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void the_most_likely_comes_first(Delivery delivery, String error, List<Cause> causes) {
    assertThat(Cause.of(new Symptom(delivery, error))).isEqualTo(causes);
  }

  @Test
  void silence_may_be_any_of_those_that_keep_log_files_back() {
    assertThat(Cause.ofSilence())
        .containsExactly(BUCKET_POLICY, KEY_POLICY, KEY_UNUSABLE, REQUESTER_PAYS);
  }

  static Stream<Arguments> found() {
    return Stream.of(
        Arguments.of(new BucketDrift.Missing(LOG_BUCKET, Optional.empty()), List.of(BUCKET_GONE)),
        Arguments.of(new BucketDrift.NotOurs(LOG_BUCKET), List.of(BUCKET_GONE)),
        Arguments.of(
            new BucketDrift.PolicyRefuses(LOG_BUCKET, "why", List.of(), new Impossible("full")),
            List.of(BUCKET_POLICY)),
        Arguments.of(new BucketDrift.LockedOut(LOG_BUCKET, DENIED), List.of(BUCKET_POLICY)),
        Arguments.of(new BucketDrift.RefusesCloudTrail(LOG_BUCKET, DENIED), List.of(BUCKET_POLICY)),
        Arguments.of(new BucketDrift.RequesterPays(LOG_BUCKET), List.of(REQUESTER_PAYS)),
        Arguments.of(new KeyDrift.KeyUnusable(KEY, "Disabled"), List.of(KEY_UNUSABLE)),
        Arguments.of(new KeyDrift.KeyPolicyRefuses(KEY, "why"), List.of(KEY_POLICY)),
        Arguments.of(new SinkDrift.TopicMissing(TOPIC), List.of(TOPIC_GONE)),
        Arguments.of(
            new SinkDrift.TopicRefuses(TOPIC, "why", new Impossible("full")),
            List.of(TOPIC_POLICY)),
        Arguments.of(new SinkDrift.LogGroupMissing(LOG_GROUP), List.of(LOG_GROUP_GONE)),
        Arguments.of(
            new SinkDrift.RoleRefuses(Sample.LOG_GROUP_ROLE, "why"), List.of(LOG_GROUP_ROLE)),
        Arguments.of(new SinkDrift.RetentionShortened(LOG_GROUP, 365, 1), List.of()),
        Arguments.of(new BucketDrift.Softened(LOG_BUCKET, Hardening.VERSIONING, "off"), List.of()),
        Arguments.of(new TrailDrift.Deleted(), List.of()));
  }

  @ParameterizedTest
  @MethodSource("found")
  void drift_is_one_cause_or_none(Drift drift, List<Cause> causes) {
    assertThat(Arrays.stream(Cause.values()).filter(cause -> cause.is(drift)).toList())
        .isEqualTo(causes);
  }
}
