package guardrail.ledger;

import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.LOG_GROUP;
import static guardrail.guarded.Sample.LOG_GROUP_ROLE;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.Hardening;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailArn;
import guardrail.observation.AwsError;
import guardrail.observation.LifecycleRule;
import guardrail.observation.Looks;
import guardrail.observation.OtherTrail;
import guardrail.policy.Mended.Document;
import guardrail.policy.Mended.Impossible;
import guardrail.selectors.InsightSelector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final Impossible UNMENDED = new Impossible("full");
  private static final InsightSelector CALL_RATE =
      InsightSelector.inManagementEvents("ApiCallRateInsight");

  @Test
  void the_same_drift_at_another_time_is_alike() {
    assertThat(of(new NotLogging(Optional.of(Looks.STOPPED))))
        .isEqualTo(of(new NotLogging(Optional.empty())));
  }

  @Test
  void the_same_drift_with_another_message_of_aws_is_alike() {
    assertThat(of(new Unjudged("it", error("Denied", "request 1"))))
        .isEqualTo(of(new Unjudged("it", error("Denied", "request 2"))));
    assertThat(of(new Missing(LOG_BUCKET, Optional.empty())))
        .isEqualTo(of(new Missing(LOG_BUCKET, Optional.of(error("OperationAborted", "later")))));
    assertThat(of(new RefusesCloudTrail(LOG_BUCKET, error("A", "1"))))
        .isEqualTo(of(new RefusesCloudTrail(LOG_BUCKET, error("A", "2"))));
  }

  @Test
  void the_same_drift_in_another_order_is_alike() {
    assertThat(of(new Deleted(), new NotOurs(LOG_BUCKET)))
        .isEqualTo(of(new NotOurs(LOG_BUCKET), new Deleted()));
    assertThat(of(new Beside(List.of(other("a"), other("b")))))
        .isEqualTo(of(new Beside(List.of(other("b"), other("a")))));
  }

  @Test
  void the_same_rules_and_anomalies_in_another_order_are_alike() {
    var errors = InsightSelector.inManagementEvents("ApiErrorRateInsight");

    assertThat(of(new LogsExpire(LOG_BUCKET, 365, List.of(rule(1), rule(2)))))
        .isEqualTo(of(new LogsExpire(LOG_BUCKET, 365, List.of(rule(2), rule(1)))));
    assertThat(of(new InsightsDiffer(new LinkedHashSet<>(List.of(CALL_RATE, errors)), Set.of())))
        .isEqualTo(
            of(new InsightsDiffer(new LinkedHashSet<>(List.of(errors, CALL_RATE)), Set.of())));
  }

  @Test
  void the_same_refusal_that_would_be_mended_otherwise_is_alike() {
    assertThat(of(new PolicyRefuses(LOG_BUCKET, "a", List.of("{}"), UNMENDED)))
        .isEqualTo(of(new PolicyRefuses(LOG_BUCKET, "a", List.of(), new Document("{}"))));
  }

  @Test
  void every_other_drift_is_another() {
    var all =
        Stream.<Drift>of(
            new Deleted(),
            new NotLogging(Optional.empty()),
            new Modified(Setting.KMS_KEY, "", "a"),
            new Modified(Setting.KMS_KEY, "", "b"),
            new Modified(Setting.KMS_KEY, "b", "a"),
            new Modified(Setting.SNS_TOPIC, "", "a"),
            new Beside(List.of(other("a"))),
            new Beside(List.of(other("a"), other("b"))),
            new HomeElsewhere(other("a").arn()),
            new HomeElsewhere(other("b").arn()),
            new TrustedAccessOff(),
            new AdministratorsDiffer(List.of(), List.of("444455556666")),
            new AdministratorsDiffer(List.of("444455556666"), List.of()),
            new Missing(LOG_BUCKET, Optional.empty()),
            new Missing(STANDBY_BUCKET, Optional.empty()),
            new NotOurs(LOG_BUCKET),
            new NotOurs(STANDBY_BUCKET),
            new RefusesCloudTrail(LOG_BUCKET, error("A", "1")),
            new RefusesCloudTrail(STANDBY_BUCKET, error("A", "1")),
            new ManagementEventsLeftOut(List.of("reads")),
            new ManagementEventsLeftOut(List.of("writes")),
            new DataEventsDiffer(Set.of("a"), Set.of()),
            new DataEventsDiffer(Set.of(), Set.of("a")),
            new InsightsDiffer(Set.of(CALL_RATE), Set.of()),
            new InsightsDiffer(Set.of(), Set.of(CALL_RATE)),
            new TagsMissing(Map.of("a", "b")),
            new TagsMissing(Map.of("a", "c")),
            new LockedOut(LOG_BUCKET, error("A", "1")),
            new LockedOut(STANDBY_BUCKET, error("A", "1")),
            new PolicyRefuses(LOG_BUCKET, "a", List.of(), UNMENDED),
            new PolicyRefuses(LOG_BUCKET, "b", List.of(), UNMENDED),
            new PolicyRefuses(STANDBY_BUCKET, "a", List.of(), UNMENDED),
            new Softened(LOG_BUCKET, Hardening.VERSIONING, "off"),
            new Softened(LOG_BUCKET, Hardening.OWNERSHIP, "off"),
            new Softened(LOG_BUCKET, Hardening.ENCRYPTION, "none"),
            new Softened(LOG_BUCKET, Hardening.ENCRYPTION, "aws:kms"),
            new LogsExpire(LOG_BUCKET, 365, List.of(rule(1))),
            new LogsExpire(LOG_BUCKET, 365, List.of(rule(2))),
            new RequesterPays(LOG_BUCKET),
            new KeyUnusable(KEY, "Disabled"),
            new KeyUnusable(KEY, "PendingDeletion"),
            new KeyPolicyRefuses(KEY, "a"),
            new KeyPolicyRefuses(KEY, "b"),
            new TopicMissing(TOPIC),
            new TopicRefuses(TOPIC, "a", UNMENDED),
            new TopicRefuses(TOPIC, "b", UNMENDED),
            new LogGroupMissing(LOG_GROUP),
            new RetentionShortened(LOG_GROUP, 365, 1),
            new RetentionShortened(LOG_GROUP, 365, 3),
            new RoleRefuses(LOG_GROUP_ROLE, "a"),
            new RoleRefuses(LOG_GROUP_ROLE, "b"),
            new Undecided("it", "a"),
            new Undecided("it", "b"),
            new Unjudged("it", error("A", "1")),
            new Unjudged("it", error("B", "1")),
            new Unjudged("other", error("A", "1")));

    assertThat(all.map(FingerprintTest::of).toList()).doesNotHaveDuplicates();
  }

  private static LifecycleRule rule(int days) {
    return new LifecycleRule("rule-" + days, true, "", Optional.of(days), Optional.empty());
  }

  private static String of(Drift... drift) {
    return Fingerprint.of(List.of(drift));
  }

  private static AwsError error(String code, String message) {
    return new AwsError("s3:HeadBucket", "it", Sample.ACCOUNT, "us-east-1", code, message);
  }

  private static OtherTrail other(String name) {
    var arn = new TrailArn("aws", "us-east-1", Sample.ACCOUNT, name);
    return new OtherTrail(arn, Sample.PLAIN, true);
  }
}
