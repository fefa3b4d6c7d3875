package guardrail.remediation;

import guardrail.guarded.Setting;
import guardrail.observation.Refusal;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.observation.Refusal.NameHeld;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.SinkRemediation.CreateLogGroup;
import guardrail.remediation.SinkRemediation.CreateTopic;
import guardrail.remediation.SinkRemediation.PutRetentionPolicy;
import guardrail.remediation.SinkRemediation.SetTopicPolicy;
import guardrail.remediation.TrailRemediation.CreateTrail;
import java.util.ArrayList;
import java.util.List;

/** A remediation and what came of it. */
public record Attempt(Remediation remediation, Result result) {
  /** Whether this was to harden a bucket, failed, and was not made good by another of these. */
  public boolean leavesBucketHalfMade(List<Attempt> all) {
    return remediation instanceof BucketRemediation
        && !(remediation instanceof CreateBucket)
        && result instanceof Failed
        && all.stream().noneMatch(a -> a.applied() && a.remediation().equals(remediation));
  }

  /** Whether CloudTrail says that there is such a trail, where a look shows none. */
  public boolean foundNameTaken() {
    return remediation instanceof CreateTrail
        && result instanceof Overtaken(var error)
        && error.code().equals("TrailAlreadyExistsException");
  }

  /** Whether this went through, and took away why AWS refused something before. */
  private boolean mends(Refusal refusal) {
    return applied()
        && switch (refusal) {
          case BucketRefused(var bucket, _) ->
              remediation instanceof PutBucketPolicy policy && policy.bucket().equals(bucket);
          case SettingRefused(var setting, _) ->
              switch (remediation) {
                case KeyRemediation _ -> setting == Setting.KMS_KEY;
                case CreateTopic _, SetTopicPolicy _ -> setting == Setting.SNS_TOPIC;
                case CreateLogGroup _ -> setting == Setting.CLOUD_WATCH_LOGS_LOG_GROUP;
                case TrailRemediation _,
                    OrganizationRemediation _,
                    BucketRemediation _,
                    PutRetentionPolicy _ ->
                    false;
              };
          case NameHeld _ -> false;
        };
  }

  /**
   * What was learned by these attempts and is true still: what was mended since may go well now.
   */
  public static List<Refusal> learned(List<Attempt> all) {
    var learned = new ArrayList<Refusal>();
    for (var attempt : all) {
      learned.removeIf(attempt::mends);
      if (attempt.result() instanceof Refused(var why)) {
        learned.add(why);
      }
    }
    return List.copyOf(learned);
  }

  public boolean applied() {
    return result instanceof Applied;
  }
}
