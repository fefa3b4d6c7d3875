package guardrail.command;

import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.observation.BucketState;
import guardrail.observation.DeliveryPath;
import guardrail.observation.Observation;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.TrailStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Trails as teams have them. */
final class Trails {
  static final String ACCOUNT = "111122223333";
  static final String REGION = "us-east-1";

  /** Meets the standard. */
  static final TrailSettings GOOD =
      new TrailSettings(
          "company-logs",
          Optional.of("audit"),
          Optional.of("arn:aws:sns:us-east-1:111122223333:new-log-files"),
          true,
          true,
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.of("arn:aws:kms:us-east-1:111122223333:key/1234abcd"),
          false);

  /** As somebody made it years ago. */
  static final TrailSettings OLD =
      new TrailSettings(
          "company-logs",
          Optional.empty(),
          Optional.of("arn:aws:sns:us-east-1:999988887777:security-log-files"),
          false,
          false,
          false,
          Optional.of("arn:aws:logs:us-east-1:111122223333:log-group:trail:*"),
          Optional.of("arn:aws:iam::111122223333:role/OldRole"),
          Optional.empty(),
          false);

  private Trails() {}

  static OtherTrail trail(String name, String region, TrailSettings settings) {
    return new OtherTrail(new TrailArn("aws", region, ACCOUNT, name), settings, true);
  }

  static OtherTrail organizations(String account) {
    var settings =
        Sample.with(Sample.PLAIN.deliveringTo("org-logs"), Setting.IS_ORGANIZATION_TRAIL, "true");
    return new OtherTrail(new TrailArn("aws", REGION, account, "org-trail"), settings, true);
  }

  static Part<List<TrailArn>> everywhere(OtherTrail... trails) {
    return new Known<>(List.of(trails).stream().map(OtherTrail::arn).toList());
  }

  static Observation seen(
      OtherTrail trail, boolean logging, Part<BucketState> bucket, DeliveryPath path) {
    return new Observation(
            new Known<>(Optional.of(trail.settings())),
            status(logging),
            bucket,
            new Known<>(BucketState.NOT_LOOKED_AT),
            List.of(),
            Ran.NOW)
        .along(path);
  }

  static Part<Optional<TrailStatus>> status(boolean logging) {
    var stopped = Optional.of(Instant.parse("2026-11-20T08:00:00Z")).filter(_ -> !logging);
    return new Known<>(
        Optional.of(
            new TrailStatus(
                logging,
                Optional.of(Instant.parse("2024-01-01T00:00:00Z")),
                stopped,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }
}
