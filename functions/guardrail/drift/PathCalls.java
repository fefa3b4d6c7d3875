package guardrail.drift;

import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.event.CloudTrailRecord;
import java.util.Set;
import java.util.stream.Stream;

/** Which calls may have made which drift along the delivery path (docs/aws-facts.md B). */
final class PathCalls {
  private static final String[] ROLE = {
    "DeleteRole",
    "DeleteRolePolicy",
    "PutRolePolicy",
    "UpdateAssumeRolePolicy",
    "DetachRolePolicy",
    "PutRolePermissionsBoundary"
  };

  private static final String[] POLICIES = {
    "PutBucketPolicy", "PutKeyPolicy", "SetTopicAttributes", "AddPermission", "RemovePermission"
  };

  private PathCalls() {}

  static boolean mayHaveMade(RecordingDrift drift, CloudTrailRecord call) {
    return switch (drift) {
      case ManagementEventsLeftOut _, DataEventsDiffer _ -> is(call, "PutEventSelectors");
      case InsightsDiffer _ -> is(call, "PutInsightSelectors");
      case TagsMissing _ -> is(call, "RemoveTags", "AddTags");
    };
  }

  /** A call on one of the two buckets made no drift of the other. */
  static boolean mayHaveMade(BucketDrift drift, CloudTrailRecord call) {
    if (call.requested("bucketName").filter(drift.bucket()::equals).isEmpty()) {
      return false;
    }
    return switch (drift) {
      case Missing _ -> is(call, "DeleteBucket");
      case NotOurs _, LockedOut _ -> is(call, "PutBucketPolicy", "DeleteBucket", "CreateBucket");
      case PolicyRefuses _, RefusesCloudTrail _ ->
          is(call, "PutBucketPolicy", "DeleteBucketPolicy");
      case Softened(_, var hardening, _) -> softens(hardening, call);
      case LogsExpire _ -> is(call, "PutBucketLifecycle", "PutBucketLifecycleConfiguration");
      case RequesterPays _ -> is(call, "PutBucketRequestPayment");
    };
  }

  private static boolean softens(Hardening hardening, CloudTrailRecord call) {
    return switch (hardening) {
      case PUBLIC_ACCESS_BLOCK ->
          is(call, "PutBucketPublicAccessBlock", "DeleteBucketPublicAccessBlock");
      case VERSIONING -> is(call, "PutBucketVersioning");
      case ENCRYPTION -> is(call, "PutBucketEncryption", "DeleteBucketEncryption");
      case OWNERSHIP ->
          is(call, "PutBucketOwnershipControls", "DeleteBucketOwnershipControls", "PutBucketAcl");
    };
  }

  static boolean mayHaveMade(KeyDrift drift, CloudTrailRecord call) {
    return call.isOnKey(drift.key())
        && switch (drift) {
          case KeyUnusable _ ->
              is(call, "DisableKey", "ScheduleKeyDeletion", "DeleteImportedKeyMaterial");
          case KeyPolicyRefuses _ -> is(call, "PutKeyPolicy");
        };
  }

  static boolean mayHaveMade(SinkDrift drift, CloudTrailRecord call) {
    return switch (drift) {
      case TopicMissing(var topic) -> on(topic, "topicArn", call) && is(call, "DeleteTopic");
      case TopicRefuses(var topic, _, _) ->
          on(topic, "topicArn", call)
              && is(call, "SetTopicAttributes", "AddPermission", "RemovePermission", "DeleteTopic");
      case LogGroupMissing(var group) ->
          on(group, "logGroupName", call) && is(call, "DeleteLogGroup");
      case RetentionShortened(var group, _, _) ->
          on(group, "logGroupName", call) && is(call, "PutRetentionPolicy");
      case RoleRefuses(var role, _) -> on(role, "roleName", call) && is(call, ROLE);
    };
  }

  /** Topics are named by ARN, log groups and roles by name (docs/aws-facts.md B4). */
  private static boolean on(String arn, String parameter, CloudTrailRecord call) {
    return call.requested(parameter)
        .filter(named ->
            arn.equals(named)
                || arn.endsWith("/" + named)
                || arn.endsWith(":log-group:" + named + ":*"))
        .isPresent();
  }

  /** A policy that nobody can judge was written by somebody. */
  static boolean mayHaveMade(Undecided drift, CloudTrailRecord call) {
    var asked =
        Stream.of("bucketName", "keyId", "topicArn", "roleName")
            .flatMap(parameter -> call.requested(parameter).stream());
    return Stream.concat(asked, call.resources().stream())
            .anyMatch(
                name -> drift.part().endsWith(" " + name) || drift.part().endsWith("/" + name))
        && (is(call, POLICIES) || is(call, ROLE));
  }

  private static boolean is(CloudTrailRecord call, String... names) {
    return call.succeeded() && call.eventName().filter(Set.of(names)::contains).isPresent();
  }
}
