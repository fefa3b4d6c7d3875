package guardrail.drift;

import static guardrail.drift.Explanation.on;
import static guardrail.drift.Explanation.onTrail;

import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
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
import guardrail.drift.TrailDrift.Modified;
import guardrail.guarded.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which calls may have made which drift (docs/aws-facts.md B). */
public final class Explanations {
  private static final String[] ROLE = {
    "DeleteRole",
    "DeleteRolePolicy",
    "DetachRolePolicy",
    "PutRolePermissionsBoundary",
    "PutRolePolicy",
    "UpdateAssumeRolePolicy"
  };

  private static final String[] POLICIES = {
    "AddPermission", "PutBucketPolicy", "PutKeyPolicy", "RemovePermission", "SetTopicAttributes"
  };

  private Explanations() {}

  /** What may explain this drift; of a trail that is dark or gone, its own times tell more. */
  public static List<Explanation> of(Drift drift) {
    return switch (drift) {
      case Modified modified when modified.setting() == Setting.IS_ORGANIZATION_TRAIL ->
          List.of(update(modified), trustedAccess());
      case Modified modified -> List.of(update(modified));
      case TrustedAccessOff _ -> List.of(trustedAccess());
      case AdministratorsDiffer _ ->
          List.of(
              on(
                  Explanation.CLOUDTRAIL,
                  "DeregisterOrganizationDelegatedAdmin",
                  "RegisterOrganizationDelegatedAdmin"));
      case RecordingDrift recording -> List.of(of(recording));
      case BucketDrift bucket -> List.of(of(bucket));
      case KeyDrift key -> List.of(of(key));
      case SinkDrift sink -> List.of(of(sink));
      case Undecided(var part, _) ->
          List.of(
              on(
                  part.substring(part.lastIndexOf(' ') + 1),
                  Stream.concat(Stream.of(POLICIES), Stream.of(ROLE)).toArray(String[]::new)));
      case TrailDrift _, Unjudged _ -> List.of();
    };
  }

  private static Explanation update(Modified modified) {
    return new Explanation(
        List.of("UpdateTrail"),
        Optional.empty(),
        Optional.of(modified.setting().requestParameter()),
        Optional.of(modified.expected()));
  }

  private static Explanation trustedAccess() {
    return on(Explanation.CLOUDTRAIL, "DisableAWSServiceAccess");
  }

  private static Explanation of(RecordingDrift drift) {
    return switch (drift) {
      case ManagementEventsLeftOut _, DataEventsDiffer _ -> onTrail("PutEventSelectors");
      case InsightsDiffer _ -> onTrail("PutInsightSelectors");
      case TagsMissing _ -> onTrail("AddTags", "RemoveTags");
    };
  }

  private static Explanation of(BucketDrift drift) {
    return switch (drift) {
      case Missing(var bucket, _) -> on(bucket, "DeleteBucket");
      case NotOurs(var bucket) -> on(bucket, "CreateBucket", "DeleteBucket", "PutBucketPolicy");
      case LockedOut(var bucket, _) ->
          on(bucket, "CreateBucket", "DeleteBucket", "PutBucketPolicy");
      case PolicyRefuses _, RefusesCloudTrail _ ->
          on(drift.bucket(), "DeleteBucketPolicy", "PutBucketPolicy");
      case Softened(var bucket, var hardening, _) -> on(bucket, softening(hardening));
      case LogsExpire(var bucket, _, _) ->
          on(bucket, "PutBucketLifecycle", "PutBucketLifecycleConfiguration");
      case RequesterPays(var bucket) -> on(bucket, "PutBucketRequestPayment");
    };
  }

  private static String[] softening(Hardening hardening) {
    return switch (hardening) {
      case PUBLIC_ACCESS_BLOCK ->
          new String[] {"DeleteBucketPublicAccessBlock", "PutBucketPublicAccessBlock"};
      case VERSIONING -> new String[] {"PutBucketVersioning"};
      case ENCRYPTION -> new String[] {"DeleteBucketEncryption", "PutBucketEncryption"};
      case OWNERSHIP ->
          new String[] {
            "DeleteBucketOwnershipControls", "PutBucketAcl", "PutBucketOwnershipControls"
          };
    };
  }

  private static Explanation of(KeyDrift drift) {
    return switch (drift) {
      case KeyUnusable(var key, _) ->
          on(key, "DeleteImportedKeyMaterial", "DisableKey", "ScheduleKeyDeletion");
      case KeyPolicyRefuses(var key, _) -> on(key, "PutKeyPolicy");
    };
  }

  private static Explanation of(SinkDrift drift) {
    return switch (drift) {
      case TopicMissing(var topic) -> on(topic, "DeleteTopic");
      case TopicRefuses(var topic, _, _) ->
          on(topic, "AddPermission", "DeleteTopic", "RemovePermission", "SetTopicAttributes");
      case LogGroupMissing(var group) -> on(group, "DeleteLogGroup");
      case RetentionShortened(var group, _, _) -> on(group, "PutRetentionPolicy");
      case RoleRefuses(var role, _) -> on(role, ROLE);
    };
  }
}
