package guardrail.ledger;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailArn;
import guardrail.observation.AwsError;
import guardrail.observation.Looks;
import guardrail.observation.OtherTrail;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
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
            new Unjudged("it", error("A", "1")),
            new Unjudged("it", error("B", "1")),
            new Unjudged("other", error("A", "1")));

    assertThat(all.map(FingerprintTest::of).toList()).doesNotHaveDuplicates();
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
