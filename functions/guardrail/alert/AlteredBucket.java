package guardrail.alert;

import guardrail.incident.Incident;
import guardrail.observation.BucketLook;
import java.util.Optional;

/** How long a log bucket keeps its objects and where it copies them, as the last look saw it. */
final class AlteredBucket {
  private AlteredBucket() {}

  /** A sentence, or nothing where the look did not see it. */
  static String lock(Incident incident, String bucket) {
    return seen(incident, bucket)
        .flatMap(look -> look.objectLock().known())
        .map(lock ->
            lock.map(how -> " It is locked now: %s.".formatted(Plain.line(how)))
                .orElse(" Nothing in it is locked now."))
        .orElse("");
  }

  /** A sentence, or nothing where the look did not see it. */
  static String copies(Incident incident, String bucket) {
    return seen(incident, bucket)
        .flatMap(look -> look.replication().known())
        .map(to ->
            to.isEmpty()
                ? " It is copied nowhere now."
                : " It is copied now to %s.".formatted(Plain.line(String.join(", ", to))))
        .orElse("");
  }

  private static Optional<BucketLook> seen(Incident incident, String bucket) {
    return incident.after().seen().path().bucket(bucket);
  }
}
