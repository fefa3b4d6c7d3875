package template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What AWS's services do to the stack's resources, as AWS documents it for each. */
final class ServiceUses {
  private static final String ACCOUNT = "111122223333";
  private static final String HERE = "us-east-1:" + ACCOUNT;
  private static final String ROLE = "arn:aws:iam::" + ACCOUNT + ":role/any-name";
  private static final String TRAIL = "arn:aws:cloudtrail:" + HERE + ":trail/standard-trail";
  private static final Map<String, String> BY_THE_TRAIL = source(TRAIL);
  private static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";

  private ServiceUses() {}

  static List<ServiceUse> all() {
    return Stream.of(
            bucket("LogBucketPolicy", "standard-trail-111122223333-us-east-1"),
            bucket("StandbyBucketPolicy", "standard-trail-standby-111122223333-us-east-1"),
            Stream.of(
                assuming("LogGroupRole", CLOUDTRAIL, BY_THE_TRAIL),
                assuming(
                    "ResyncRole",
                    "scheduler.amazonaws.com",
                    source("arn:aws:scheduler:" + HERE + ":schedule-group/default")),
                // Lambda names no source: who may give it this role is decided by iam:PassRole.
                assuming("TrailGuardRole", "lambda.amazonaws.com", Map.of()),
                new ServiceUse(
                    "UndeliveredEventsPolicy",
                    "events.amazonaws.com",
                    "sqs:SendMessage",
                    "arn:aws:sqs:" + HERE + ":cloudtrail-guardrail-UndeliveredEvents",
                    source(
                        "arn:aws:events:"
                            + HERE
                            + ":rule/cloudtrail-guardrail-TrailGuardFunctionTrailTampering"))))
        .flatMap(uses -> uses)
        .toList();
  }

  static List<Question> questions() {
    return all().stream()
        .flatMap(use -> use.questions(ResourcePolicies.of(use.holder()), ACCOUNT))
        .toList();
  }

  /**
   * Both kinds of file that CloudTrail writes, and the look that it takes before (docs/aws-facts.md
   * E1).
   */
  private static Stream<ServiceUse> bucket(String policy, String bucket) {
    var arn = "arn:aws:s3:::" + bucket;
    var looking = new HashMap<>(BY_THE_TRAIL);
    looking.put("aws:securetransport", "true");
    var writing = new HashMap<>(looking);
    writing.put("s3:x-amz-acl", "bucket-owner-full-control");
    return Stream.concat(
        Stream.of(new ServiceUse(policy, CLOUDTRAIL, "s3:GetBucketAcl", arn, looking)),
        Stream.of("CloudTrail", "CloudTrail-Digest")
            .map(kind -> "%s/audit/AWSLogs/%s/%s/us-east-1/x.gz".formatted(arn, ACCOUNT, kind))
            .map(file -> new ServiceUse(policy, CLOUDTRAIL, "s3:PutObject", file, writing)));
  }

  private static ServiceUse assuming(String role, String service, Map<String, String> context) {
    return new ServiceUse(role, service, "sts:AssumeRole", ROLE, context);
  }

  private static Map<String, String> source(String arn) {
    return Map.of("aws:sourcearn", arn, "aws:sourceaccount", ACCOUNT);
  }
}
