package guardrail.alert;

import static guardrail.alert.Incidents.LOG_BUCKET;
import static guardrail.alert.Incidents.STANDARD;
import static guardrail.alert.Incidents.STANDBY;
import static guardrail.alert.Incidents.TRAIL;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.AwsError;
import guardrail.observation.BucketState;
import guardrail.observation.Part.Unreadable;
import guardrail.policy.LogBucketPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the policy of a bucket can do to a trail. */
final class PolicyIncidents {
  static final GuardedTrail ABROAD =
      new GuardedTrail(Incidents.ARN, Incidents.standard("444455556666", Optional.empty()));

  private PolicyIncidents() {}

  static Map<String, Story> all() {
    var hostile =
        Look.well().along(way -> way.policy(LOG_BUCKET, Optional.of(hostile("Audit2026"))));
    var none = Look.well().along(way -> way.policy(LOG_BUCKET, Optional.empty()));
    var toStandby = Look.well().settings(STANDARD.settings().deliveringTo(STANDBY));
    var locked =
        new Unreadable<Optional<String>>(
            new AwsError(
                "s3:GetBucketPolicy",
                LOG_BUCKET,
                Incidents.ACCOUNT,
                "us-east-1",
                "AccessDenied",
                "with an explicit deny in a resource-based policy"));
    return Map.of(
        "bucket-policy-refuses",
        Story.of("put-bucket-policy.json", hostile, Look.well()),
        "bucket-policy-deleted",
        Story.of("delete-bucket-policy.json", none, Look.well()),
        "bucket-policy-refused-for-a-while",
        Story.of("put-bucket-policy.json", Look.well()),
        "bucket-policy-refuses-alert-only",
        Story.of("put-bucket-policy.json", hostile).alertOnly(),
        "standby-policy-refuses-alert-only",
        Story.of("resync.json", Look.well().along(way -> way.policy(STANDBY, Optional.empty())))
            .alertOnly(),
        "bucket-policy-too-long",
        Story.of(
            "put-bucket-policy.json",
            Look.well().along(way -> way.policy(LOG_BUCKET, Optional.of(crowded(180)))),
            toStandby.along(way -> way.policy(LOG_BUCKET, Optional.of(crowded(180))))),
        "bucket-locked",
        Story.of(
            "put-bucket-policy.json",
            Look.well().along(way -> way.policy(LOG_BUCKET, locked)),
            toStandby.along(way -> way.policy(LOG_BUCKET, locked))),
        "bucket-policy-nobody-understands",
        Story.of(
            "put-bucket-policy.json",
            Look.well().along(way -> way.policy(LOG_BUCKET, Optional.of(riddle())))),
        "bucket-of-another-account-refuses",
        Story.of(
                "resync.json",
                Look.well()
                    .failing("AccessDenied")
                    .along(way -> way.policy(LOG_BUCKET, Optional.of(hostile("Audit2026")))),
                toStandby.along(way -> way.policy(LOG_BUCKET, Optional.of(hostile("Audit2026")))))
            .guarding(ABROAD),
        "bucket-of-another-account-unseen",
        Story.of(
                "stop-by-name.json",
                Look.stopped().logBucket(BucketState.IN_ANOTHER_ACCOUNT),
                Look.restarted().failing("AccessDenied").logBucket(BucketState.IN_ANOTHER_ACCOUNT))
            .guarding(ABROAD));
  }

  /** The standard's policy with a statement that denies CloudTrail. */
  static String hostile(String sid) {
    return with(
        "{\"Sid\":%s,\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:PutObject\",\"Resource\":\"*\"}"
            .formatted(Hostile.quoted(sid)));
  }

  /** One that denies by what nobody knows of CloudTrail's calls. */
  private static String riddle() {
    return with(
        """
        {"Sid":"OurOrganization","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*",
        "Condition":{"StringNotEquals":{"aws:SourceOrgID":"o-exampleorgid"}}}\
        """);
  }

  /** One that lets so many others in that there is no room for CloudTrail. */
  static String crowded(int others) {
    return IntStream.range(0, others)
        .mapToObj(
            "{\"Sid\":\"Reader%1$d\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::4444%1$08d:root\"},\"Action\":\"s3:Get*\",\"Resource\":\"*\"}"
                ::formatted)
        .collect(Collectors.joining(",", "{\"Version\":\"2012-10-17\",\"Statement\":[", "]}"));
  }

  private static String with(String statement) {
    return LogBucketPolicy.of(TRAIL, LOG_BUCKET)
        .replace("\"Statement\":[", "\"Statement\":[" + statement + ",");
  }
}
