package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailSettings;
import guardrail.observation.AwsError;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import guardrail.remediation.KeyRemediation;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.Result.Skipped;
import guardrail.remediation.SinkRemediation;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says a remediation, and what came of it, in a few words. */
final class ResultWords {
  private ResultWords() {}

  static String of(GuardedTrail trail, Remediation remediation) {
    return switch (remediation) {
      case CreateTrail(var settings) ->
          "CreateTrail, delivering to the bucket "
              + settings.s3BucketName()
              + (bare(trail, settings) ? ", without key, topic and log group" : "")
              + (alone(trail, settings) ? ", for this account alone" : "");
      case StartLogging _ -> "StartLogging";
      case UpdateTrail(var wanted, var drifted) ->
          "UpdateTrail, setting "
              + drifted.stream()
                  .map(s -> s.property() + " to " + shown(s.of(wanted)))
                  .collect(Collectors.joining(", "));
      case EnableAWSServiceAccess _ -> "EnableAWSServiceAccess for CloudTrail";
      case CreateBucket(var bucket) -> "CreateBucket " + bucket;
      case PutBucketPolicy(var bucket, _) -> "PutBucketPolicy on " + bucket;
      case PutPublicAccessBlock(var bucket) -> "PutPublicAccessBlock on " + bucket;
      case PutBucketVersioning(var bucket) -> "PutBucketVersioning on " + bucket;
      case PutBucketEncryption(var bucket) -> "PutBucketEncryption on " + bucket;
      case PutBucketOwnershipControls(var bucket) -> "PutBucketOwnershipControls on " + bucket;
      case RemoveLifecycleRules(var bucket, var ids) ->
          "PutBucketLifecycleConfiguration on %s, without the rules %s"
              .formatted(bucket, Plain.line(String.join(", ", ids)));
      case PutEventSelectors(var selectors) ->
          "PutEventSelectors, recording all management events"
              + (selectors.dataEvents().isEmpty() ? "" : " and the standard's data events");
      case PutInsightSelectors(var insights) ->
          insights.isEmpty()
              ? "PutInsightSelectors, looking for none"
              : "PutInsightSelectors, looking for "
                  + insights.stream()
                      .map(String::valueOf)
                      .sorted()
                      .collect(Collectors.joining(" and "));
      case AddTags(var tags) -> "AddTags " + Plain.line(new TreeMap<>(tags).toString());
      case KeyRemediation step -> call(step) + " " + step.key();
      case SinkRemediation step -> call(step) + " " + step.resource();
    };
  }

  private static boolean bare(GuardedTrail trail, TrailSettings settings) {
    var standard = trail.standard().settings();
    return settings.equals(settings.withoutDependencies())
        && !standard.equals(standard.withoutDependencies());
  }

  private static boolean alone(GuardedTrail trail, TrailSettings settings) {
    return trail.standard().settings().isOrganizationTrail() && !settings.isOrganizationTrail();
  }

  static String of(Result result) {
    return switch (result) {
      case Applied _ -> "done";
      case Refused(var refusal) -> "refused with " + words(refusal.error());
      case Overtaken(var error) -> "overtaken by another change, AWS answered " + words(error);
      case Failed(var error) -> "failed with " + words(error);
      case Skipped(var why) -> "not tried, " + why;
    };
  }

  /** The name of the API call, as "StartLogging". */
  static String call(Remediation remediation) {
    return remediation.getClass().getSimpleName();
  }

  /** The line already says which call; AWS's code and message are the rest. */
  static String words(AwsError error) {
    return "%s (%s)".formatted(Plain.line(error.code()), Plain.line(error.message()));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
