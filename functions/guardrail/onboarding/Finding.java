package guardrail.onboarding;

import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift.Unjudged;
import guardrail.guarded.TrailArn;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.observation.AwsError;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Result.Failed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one look at an account that is being onboarded comes to. */
public sealed interface Finding {
  /** It cannot be called into yet; of a new account that is to be expected. */
  record NotReady(String why) implements Finding {}

  /** The trail is not as it must be, though calls were made. */
  record Unrepaired(String why) implements Finding {}

  /** Only a person can go on. */
  record Undecided(String why) implements Finding {}

  /** Why a person must go on where nothing is dark: kept with the account, and told. */
  String BESIDE = "another trail of the account records already";

  /** The trail meets its standard and has delivered nothing yet. */
  record Undelivered() implements Finding {}

  /** It meets its standard and delivers. */
  record Delivers(Instant latest) implements Finding {}

  /** It records, and the archive does not take its logs: its own standby bucket does. */
  record Aside(String why) implements Finding {}

  /** The organization's trail records it. */
  record Covered(TrailArn trail) implements Finding {}

  /**
   * What a new account may answer for minutes or hours: the role has not arrived, the Region is not
   * open, the services are not subscribed to (docs/aws-facts.md C3).
   */
  Set<String> NOT_READY =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "AuthFailure",
          "InvalidClientTokenId",
          "OptInRequired",
          "RegionDisabledException",
          "SubscriptionRequiredException",
          "UnrecognizedClientException");

  /** Sorts what a look and its repairs came to. */
  static Finding of(Incident incident) {
    var after = incident.after();
    var error = errors(incident).filter(e -> NOT_READY.contains(e.code())).findFirst();
    if (error.isPresent()) {
      return new NotReady(error.get().toString());
    }
    if (after.compliant()) {
      return settled(incident);
    }
    if (after.withheld()) {
      return new Undecided(BESIDE);
    }
    if (incident.mode() == Mode.ALERT_ONLY && after.repairable()) {
      return new Undecided(
          "%s, and %d calls are needed"
              .formatted(
                  incident.exempt().isPresent()
                      ? "the account is exempt for a while"
                      : "AlertOnly mode changes nothing",
                  after.plan().steps().size()));
    }
    var refused = archiveRefusal(incident);
    if (refused.isPresent()) {
      return delivered(incident).<Finding>map(_ -> refused.get()).orElseGet(Undelivered::new);
    }
    return new Unrepaired(
        errors(incident)
            .findFirst()
            .map(AwsError::toString)
            .orElse(
                "it differs from its standard in "
                    + String.join(
                        ", ",
                        after.drift().stream().map(d -> d.getClass().getSimpleName()).toList())));
  }

  private static Finding settled(Incident incident) {
    var seen = incident.after().seen();
    if (seen.coveredBy().isPresent()) {
      return new Covered(seen.coveredBy().get());
    }
    return delivered(incident).<Finding>map(Delivers::new).orElseGet(Undelivered::new);
  }

  private static Optional<Instant> delivered(Incident incident) {
    return incident
        .after()
        .seen()
        .knownStatus()
        .filter(status -> status.latestDeliveryError().isEmpty())
        .flatMap(TrailStatus::latestDeliveryTime);
  }

  /** All else is well, and nobody can do anything about that bucket from inside this account. */
  private static Optional<Aside> archiveRefusal(Incident incident) {
    var trail = incident.trail();
    var drift = incident.after().drift();
    return drift.size() == 1
            && drift.getFirst() instanceof RefusesCloudTrail(var bucket, var error)
            && !trail.owns(bucket)
        ? Optional.of(
            new Aside("CloudTrail may not write into %s: %s".formatted(bucket, error.brief())))
        : Optional.empty();
  }

  private static Stream<AwsError> errors(Incident incident) {
    List<AwsError> unseen =
        incident.after().drift().stream()
            .flatMap(d -> d instanceof Unjudged(_, var error) ? Stream.of(error) : Stream.of())
            .toList();
    return Stream.concat(
        unseen.stream(),
        incident.after().compliant()
            ? Stream.of()
            : incident.attempts().reversed().stream()
                .flatMap(a ->
                    a.result() instanceof Failed(var error)
                        ? Optional.of(error).stream()
                        : Stream.of()));
  }
}
