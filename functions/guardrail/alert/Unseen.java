package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.BucketState;
import guardrail.observation.Observation;
import guardrail.observation.Part.Known;
import java.util.ArrayList;
import java.util.List;

/** What belongs to other accounts, and so cannot be seen and is not guessed at. */
final class Unseen {
  private Unseen() {}

  static List<String> of(Observation seen, GuardedTrail trail) {
    var lines = new ArrayList<String>();
    var bucket = trail.standard().logBucketName();
    if (seen.logBucket().equals(new Known<>(BucketState.IN_ANOTHER_ACCOUNT))) {
      lines.add(
          "The bucket %s is account %s's, which does not let the guardrail look at it."
              .formatted(bucket, trail.ownerOf(bucket)));
    }
    seen.path()
        .bucket(bucket)
        .filter(_ -> seen.logBucket().equals(new Known<>(BucketState.OURS)) && !trail.owns(bucket))
        .filter(look -> look.policy().known().isEmpty())
        .ifPresent(_ ->
            lines.add(
                "The policy of the bucket %s is account %s's, which does not let the guardrail read it."
                    .formatted(bucket, trail.ownerOf(bucket))));
    seen.path()
        .key()
        .filter(_ -> trail.ownKey().isEmpty())
        .filter(key -> key.state().known().isEmpty())
        .flatMap(_ -> trail.standard().settings().kmsKeyId())
        .ifPresent(key ->
            lines.add(
                "The key %s is another account's, which does not let the guardrail look at it."
                    .formatted(key)));
    return lines;
  }
}
