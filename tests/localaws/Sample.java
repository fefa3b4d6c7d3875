package localaws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.iam.Policy;

/** A small world to test with: one administrator, one bucket that admits one trail. */
public final class Sample {
  public static final String ACCOUNT = "111122223333";
  public static final String REGION = "eu-central-1";
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final String BUCKET = "log-bucket";
  public static final String TRAIL = "standard-trail";
  public static final String TRAIL_ARN =
      "arn:aws:cloudtrail:" + REGION + ":" + ACCOUNT + ":trail/" + TRAIL;
  public static final Caller ADMIN = Caller.user(ACCOUNT, "admin", "AKIAADMIN");

  private Sample() {}

  public static World world() {
    return world(() -> NOON);
  }

  public static World world(InstantSource clock) {
    var world = new World(ACCOUNT, REGION, clock);
    world.register(ADMIN);
    world.run(state -> {
      state.buckets().create(BUCKET, ACCOUNT, REGION);
      state.buckets().setPolicy(BUCKET, Optional.of(policy(BUCKET)));
    });
    return world;
  }

  /** A world whose standard trail exists and logs. */
  public static World recording() {
    var world = world();
    create(world);
    world.call(ADMIN, "cloudtrail", "StartLogging", Map.of("Name", TRAIL));
    return world;
  }

  public static Map<String, Object> create(World world) {
    return world.call(
        ADMIN,
        "cloudtrail",
        "CreateTrail",
        Map.of("Name", TRAIL, "S3BucketName", BUCKET, "IsMultiRegionTrail", true));
  }

  /** As if an owner had made the group, and the role with which CloudTrail may write to it. */
  public static void logGroup(World world, String groupArn, String roleArn) {
    var arn = groupArn.split(":", -1);
    var trust =
        Map.of(
            "Effect", "Allow",
            "Principal", Map.of("Service", "cloudtrail.amazonaws.com"),
            "Action", "sts:AssumeRole");
    var writes =
        Map.of(
            "Effect", "Allow",
            "Action", List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            "Resource", groupArn.replaceFirst(":\\*$", ":log-stream:*"));
    world.run(state -> {
      state.logGroups().create(arn[4], arn[3], arn[6], world.now());
      state.roles().put(roleArn, List.of(trust), Policy.ofStatements(List.of(writes)));
    });
  }

  /** The policy of the CloudTrail User Guide, for the sample trail. */
  public static String policy(String bucket) {
    return """
    {"Version":"2012-10-17","Statement":[
     {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
      "Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::BUCKET",
      "Condition":{"StringEquals":{"aws:SourceArn":"TRAIL"}}},
     {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
      "Action":"s3:PutObject","Resource":"arn:aws:s3:::BUCKET/AWSLogs/111122223333/*",
      "Condition":{"StringEquals":{"aws:SourceArn":"TRAIL",
       "s3:x-amz-acl":"bucket-owner-full-control"}}},
     {"Effect":"Deny","Principal":"*","Action":"s3:*",
      "Resource":["arn:aws:s3:::BUCKET","arn:aws:s3:::BUCKET/*"],
      "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
    """
        .replace("BUCKET", bucket)
        .replace("TRAIL", TRAIL_ARN);
  }
}
