package template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would silence the trail or the guardrail: actions by ARN. */
final class Tampering {
  static final String HERE = "us-east-1:111122223333:";
  static final String STACK = "cloudtrail-guardrail";
  static final String BUCKET = "arn:aws:s3:::standard-trail-111122223333-us-east-1";
  private static final String STANDBY =
      "arn:aws:s3:::standard-trail-standby-111122223333-us-east-1";
  static final String TRAIL = "arn:aws:cloudtrail:" + HERE + "trail/standard-trail";

  private static final List<String> RULE =
      of("events", "DeleteRule DisableRule PutRule PutTargets RemoveTargets");
  private static final List<String> QUEUE =
      of("sqs", "DeleteQueue DeleteMessage PurgeQueue SetQueueAttributes");
  private static final List<String> MAPPING =
      of("lambda", "DeleteEventSourceMapping UpdateEventSourceMapping");

  private Tampering() {}

  static Map<String, List<String>> all() {
    return together(List.of(trailAndLogs(), hub(), becoming()));
  }

  /** What the guardrail's role in a member is there for. */
  static Map<String, List<String>> trailAndLogs() {
    return together(List.of(trail(), logs()));
  }

  /** What only the hub's account has. */
  static Map<String, List<String>> hub() {
    return together(
        List.of(wakingAndRunning(), goingThroughTheOrganization(), remembering(), telling()));
  }

  static Map<String, List<String>> together(List<Map<String, List<String>>> parts) {
    return parts.stream()
        .flatMap(part -> part.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, List<String>> trail() {
    var selectors = "PutEventSelectors PutInsightSelectors PutEventConfiguration";
    return Map.of(
        TRAIL,
        of("cloudtrail", "StopLogging DeleteTrail UpdateTrail AddTags RemoveTags " + selectors));
  }

  private static Map<String, List<String>> logs() {
    var bucket =
        of(
            "s3",
            "DeleteBucket PutBucketPolicy DeleteBucketPolicy PutLifecycleConfiguration"
                + " PutBucketVersioning PutEncryptionConfiguration PutBucketPublicAccessBlock"
                + " PutBucketOwnershipControls PutReplicationConfiguration PutBucketAcl"
                + " PutBucketObjectLockConfiguration"
                + " UpdateBucketMetadataInventoryTableConfiguration");
    var objects =
        of(
            "s3",
            "PutObject DeleteObject DeleteObjectVersion PutObjectRetention PutObjectLegalHold"
                + " BypassGovernanceRetention ReplicateDelete UpdateObjectEncryption");
    return Map.of(
        BUCKET,
        bucket,
        STANDBY,
        bucket,
        BUCKET + "/AWSLogs/x.gz",
        objects,
        STANDBY + "/x",
        objects);
  }

  private static Map<String, List<String>> wakingAndRunning() {
    return Map.of(
        "arn:aws:cloudformation:" + HERE + "stack/" + STACK + "/0123",
        of(
            "cloudformation",
            "CreateStack UpdateStack DeleteStack CreateChangeSet ExecuteChangeSet SetStackPolicy"
                + " UpdateTerminationProtection CancelUpdateStack ContinueUpdateRollback"
                + " RollbackStack"),
        "arn:aws:lambda:" + HERE + "function:" + STACK + "-TrailGuardFunction-1A2B",
        of(
            "lambda",
            "DeleteFunction UpdateFunctionCode UpdateFunctionConfiguration UpdateAlias"
                + " PutFunctionConcurrency PutFunctionEventInvokeConfig AddPermission"
                + " RemovePermission PublishVersion CreateFunctionUrlConfig"),
        "arn:aws:events:" + HERE + "rule/" + STACK + "-TrailGuardFunctionTrailTampering-1A2B",
        RULE,
        "arn:aws:events:" + HERE + "rule/" + STACK + "-BucketChanges",
        RULE,
        "arn:aws:sqs:" + HERE + STACK + "-FollowUps-1A2B",
        QUEUE,
        "arn:aws:lambda:"
            + HERE
            + "event-source-mapping:"
            + STACK
            + "-TrailGuardFunction-1A2B:live",
        MAPPING,
        "arn:aws:scheduler:" + HERE + "schedule/default/" + STACK + "-TrailGuardFunctionResync-1",
        of("scheduler", "DeleteSchedule UpdateSchedule"));
  }

  private static Map<String, List<String>> goingThroughTheOrganization() {
    return Map.of(
        "arn:aws:events:" + HERE + "event-bus/" + STACK + "-organization",
        of("events", "DeleteEventBus UpdateEventBus PutEvents"),
        "arn:aws:events:" + HERE + "rule/" + STACK + "-organization/" + STACK + "-MemberTampering",
        RULE,
        "arn:aws:cloudformation:us-east-1:999988887777:stackset/" + STACK + "-members:0123",
        of(
            "cloudformation",
            "UpdateStackSet DeleteStackSet UpdateStackInstances DeleteStackInstances"
                + " StopStackSetOperation"),
        "arn:aws:sqs:" + HERE + STACK + "-AccountQueue-1A2B",
        QUEUE,
        "arn:aws:lambda:" + HERE + "event-source-mapping:" + STACK + "-AccountFunction-1A2B",
        MAPPING,
        "arn:aws:dynamodb:" + HERE + "table/" + STACK + "-Accounts-1A2B",
        of("dynamodb", "DeleteTable PutItem DeleteItem PutResourcePolicy"),
        "arn:aws:dynamodb:" + HERE + "table/" + STACK + "-Incidents-1A2B",
        of("dynamodb", "DeleteTable PutItem UpdateItem DeleteItem PutResourcePolicy"));
  }

  private static Map<String, List<String>> remembering() {
    return Map.of(
        "arn:aws:dynamodb:" + HERE + "table/" + STACK + "-Ledger-1A2B",
        of(
            "dynamodb",
            "DeleteTable UpdateTable PutItem UpdateItem DeleteItem BatchWriteItem PartiQLUpdate"
                + " UpdateContinuousBackups UpdateTimeToLive PutResourcePolicy"),
        "arn:aws:sqs:" + HERE + STACK + "-UndeliveredEvents-1A2B",
        of(
            "sqs",
            "DeleteQueue DeleteMessage PurgeQueue SetQueueAttributes AddPermission"
                + " RemovePermission"),
        "arn:aws:logs:" + HERE + "log-group:/" + STACK + "/" + STACK + "/trail-guard",
        of("logs", "DeleteLogGroup PutRetentionPolicy PutSubscriptionFilter"));
  }

  private static Map<String, List<String>> telling() {
    return Map.of(
        "arn:aws:sns:" + HERE + STACK + "-AlertTopic-1A2B",
        of(
            "sns",
            "DeleteTopic SetTopicAttributes SetSubscriptionAttributes Unsubscribe Publish"
                + " AddPermission RemovePermission PutDataProtectionPolicy"),
        "arn:aws:cloudwatch:" + HERE + "alarm:" + STACK + "-FailedInvocations-1A2B",
        of("cloudwatch", "DeleteAlarms DisableAlarmActions PutMetricAlarm SetAlarmState"));
  }

  /** Whoever has such a role, or can give it to a function of theirs, is excepted from the rest. */
  static Map<String, List<String>> becoming() {
    var changes =
        of(
            "iam",
            "CreateRole DeleteRole UpdateRole UpdateAssumeRolePolicy AttachRolePolicy"
                + " DetachRolePolicy PutRolePolicy DeleteRolePolicy PutRolePermissionsBoundary"
                + " PassRole TagRole UntagRole");
    return Map.of(
        "arn:aws:iam::111122223333:role/cloudtrail-guardrail/any",
        changes,
        "arn:aws:iam::111122223333:role/CloudTrailGuardrailBreakGlass",
        changes,
        "arn:aws:iam::111122223333:role/CloudTrailGuardrail",
        changes,
        "arn:aws:iam::111122223333:role/stacksets-exec-0123456789abcdef",
        changes,
        "arn:aws:events:" + HERE + "rule/CloudTrailGuardrail-Tampering",
        RULE,
        "arn:aws:events:" + HERE + "rule/CloudTrailGuardrail-BucketChanges",
        RULE,
        "arn:aws:cloudformation:" + HERE + "stack/StackSet-" + STACK + "-members-0123/4567",
        of("cloudformation", "UpdateStack DeleteStack"));
  }

  /** Without the organization its policies are gone as well. */
  static Map<String, List<String>> leaving() {
    return Map.of("*", of("organizations", "LeaveOrganization"));
  }

  static List<String> of(String service, String actions) {
    return Stream.of(actions.split(" ", -1)).map(action -> service + ":" + action).toList();
  }
}
