package guardrail.alert;

import guardrail.drift.Cause;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Undecided;
import guardrail.guarded.TrailSettings;
import guardrail.incident.Incident;
import guardrail.observation.BucketLook;
import guardrail.observation.BucketState;
import guardrail.observation.Part;
import java.util.Optional;

/** What the looks found of something that may keep CloudTrail from delivering. */
final class Findings {
  private Findings() {}

  /** Empty where the standard has no such part, so that it cannot be the cause. */
  static Optional<String> of(Incident incident, Cause cause) {
    return isOf(incident.trail().standard().settings(), cause)
        ? Optional.of(words(incident, cause))
        : Optional.empty();
  }

  private static boolean isOf(TrailSettings standard, Cause cause) {
    return switch (cause) {
      case BUCKET_GONE, BUCKET_POLICY, REQUESTER_PAYS -> true;
      case KEY_UNUSABLE, KEY_POLICY -> standard.kmsKeyId().isPresent();
      case TOPIC_GONE, TOPIC_POLICY -> standard.snsTopicArn().isPresent();
      case LOG_GROUP_GONE, LOG_GROUP_ROLE -> standard.cloudWatchLogsLogGroupArn().isPresent();
    };
  }

  private static String words(Incident incident, Cause cause) {
    var after = incident.after();
    if (!after.seen().isWhole()) {
      return "not looked at";
    }
    if (after.shows(cause)) {
      return "found, and still so";
    }
    if (incident.before().shows(cause)) {
      return after.drift().stream().anyMatch(cause::is)
          ? "found, and the trail delivers elsewhere now"
          : "found, and put right";
    }
    if (after.drift().stream().anyMatch(drift -> leavesOpen(drift, cause))) {
      return "looked at, and nobody can tell";
    }
    return isSeen(incident, cause) ? "looked at, and well" : "could not be looked at";
  }

  private static boolean leavesOpen(Drift drift, Cause cause) {
    return drift instanceof Undecided(var part, _)
        && switch (cause) {
          case BUCKET_POLICY -> part.contains(" the bucket ");
          case KEY_POLICY -> part.contains(" the key ");
          case TOPIC_POLICY -> part.contains(" the topic ");
          case LOG_GROUP_ROLE -> part.contains(" the role ");
          case BUCKET_GONE, REQUESTER_PAYS, KEY_UNUSABLE, TOPIC_GONE, LOG_GROUP_GONE -> false;
        };
  }

  private static boolean isSeen(Incident incident, Cause cause) {
    var seen = incident.after().seen();
    var path = seen.path();
    return switch (cause) {
      case BUCKET_GONE ->
          state(incident).known().filter(s -> s != BucketState.IN_ANOTHER_ACCOUNT).isPresent();
      case BUCKET_POLICY ->
          bucket(incident).filter(b -> b.policy().known().isPresent()).isPresent();
      case REQUESTER_PAYS ->
          bucket(incident).filter(b -> b.requesterPays().known().isPresent()).isPresent();
      case KEY_UNUSABLE -> path.key().flatMap(key -> key.state().known()).isPresent();
      case KEY_POLICY ->
          path.key().flatMap(key -> key.policy()).flatMap(p -> p.known()).isPresent();
      case TOPIC_GONE, TOPIC_POLICY -> path.topic().flatMap(topic -> topic.known()).isPresent();
      case LOG_GROUP_GONE -> path.logGroup().flatMap(look -> look.group().known()).isPresent();
      case LOG_GROUP_ROLE -> path.logGroup().flatMap(look -> look.role().known()).isPresent();
    };
  }

  private static Part<BucketState> state(Incident incident) {
    var seen = incident.after().seen();
    return incident.after().deliversTo(incident.trail().standard().standbyBucketName())
        ? seen.standbyBucket()
        : seen.logBucket();
  }

  /** Of a bucket that does not show whose it is, nothing was judged. */
  private static Optional<BucketLook> bucket(Incident incident) {
    var seen = incident.after().seen();
    return seen.knownSettings()
        .map(TrailSettings::s3BucketName)
        .filter(_ -> state(incident).known().filter(s -> s == BucketState.OURS).isPresent())
        .flatMap(seen.path()::bucket);
  }
}
