package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Drift;
import guardrail.drift.KeyDrift;
import guardrail.drift.SinkDrift;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The one thing to know of drift on the delivery path, the worst first. */
final class PathHeadline {
  private PathHeadline() {}

  static Optional<String> of(List<Drift> drift) {
    if (has(drift, d -> d instanceof KeyDrift)) {
      return Optional.of("could not use its key");
    }
    if (has(
        drift,
        d -> d instanceof BucketDrift && !(d instanceof Softened || d instanceof LogsExpire))) {
      return Optional.of("could not use one of its buckets");
    }
    if (has(drift, LogsExpire.class::isInstance)) {
      return Optional.of("had its logs set to be removed too soon");
    }
    if (has(drift, Softened.class::isInstance)) {
      return Optional.of("had a bucket softened");
    }
    if (has(drift, d -> d instanceof TopicMissing || d instanceof TopicRefuses)) {
      return Optional.of("could not notify its topic");
    }
    return has(drift, SinkDrift.class::isInstance)
        ? Optional.of("could not use its log group as agreed")
        : Optional.empty();
  }

  /** What a call did by itself. */
  static String ofRequest(List<Drift> asked) {
    if (has(asked, KeyDrift.class::isInstance)) {
      return "lost its key";
    }
    return has(asked, BucketDrift.class::isInstance) ? "lost a bucket" : "was weakened";
  }

  private static boolean has(List<Drift> drift, Predicate<Drift> kind) {
    return drift.stream().anyMatch(kind);
  }
}
