package guardrail.drift;

import guardrail.drift.Drift.Unjudged;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.WholeOrganization;
import guardrail.observation.Backing;
import guardrail.observation.Glance;
import guardrail.observation.Observation;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.TrailStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares a look with the standard. The same look always gives the same drift. */
public final class DriftDetection {
  private DriftDetection() {}

  /** Every difference, the trail's own first; none where the organization's trail records all. */
  public static List<Drift> detect(GuardedTrail trail, Observation seen) {
    if (seen.coveredBy().isPresent()) {
      return List.of();
    }
    var unreachable = unreachable(seen);
    if (unreachable.isPresent()) {
      return List.of(unreachable.get());
    }
    var drift = new ArrayList<Drift>();
    switch (seen.settings()) {
      case Known(var settings) when settings.isEmpty() -> drift.add(absence(trail, seen));
      case Known(var settings) -> {
        logging(seen.status()).ifPresent(drift::add);
        modified(trail, seen, settings.get()).forEach(drift::add);
      }
      case Unreadable(var error) -> {
        drift.add(new Unjudged("the trail's settings", error));
        logging(seen.status()).ifPresent(drift::add);
      }
    }
    if (seen.status() instanceof Unreadable(var error)) {
      drift.add(new Unjudged("whether the trail is logging", error));
    }
    trail
        .standard()
        .organization()
        .ifPresent(expected ->
            seen.backing().ifPresent(backing -> drift.addAll(organization(expected, backing))));
    if (seen.showsTrail()) {
      seen.path()
          .selection()
          .map(selection -> RecordingDetection.detect(trail.standard().recording(), selection))
          .ifPresent(drift::addAll);
    }
    drift.addAll(
        BucketDetection.detect(trail, trail.standard().logBucketName(), seen.logBucket(), seen));
    drift.addAll(
        BucketDetection.detect(
            trail, trail.standard().standbyBucketName(), seen.standbyBucket(), seen));
    drift.addAll(SinkDetection.detect(trail, seen.path()));
    return List.copyOf(drift);
  }

  /** Where the guardrail does not get into the account, there is one thing to say and not four. */
  private static Optional<Unjudged> unreachable(Observation seen) {
    return seen.settings() instanceof Unreadable(var error)
        ? Optional.of(new Unjudged("anything in the account", error))
            .filter(Unjudged::isOfTheAccount)
        : Optional.empty();
  }

  /** Whether a glance shows the trail as it must be, recording and delivering. */
  public static boolean isWell(GuardedTrail trail, Glance glance) {
    var standard = trail.standard().settings();
    var asItMustBe =
        glance.settings().known().flatMap(settings -> settings).stream()
            .anyMatch(actual ->
                Arrays.stream(Setting.values())
                    .allMatch(setting -> setting.isMet(setting.of(standard), setting.of(actual))));
    return asItMustBe
        && glance.status().known().flatMap(status -> status).stream()
            .anyMatch(status -> status.isLogging() && status.latestDeliveryError().isEmpty());
  }

  /**
   * What the trail's settings should be now: the standard's, with the logs going where they can. If
   * no bucket takes them, the log bucket stays the expected one.
   */
  public static TrailSettings expected(GuardedTrail trail, Observation seen) {
    var standard = trail.standard().settings();
    return Destination.of(trail, seen).map(standard::deliveringTo).orElse(standard);
  }

  private static TrailDrift absence(GuardedTrail trail, Observation seen) {
    var namesake = seen.namesakeOf(trail.arn());
    if (namesake.isPresent()) {
      return new HomeElsewhere(namesake.get());
    }
    var recording = seen.recordingBeside();
    return recording.isEmpty() ? new Deleted() : new Beside(recording);
  }

  /** A trail of which only the status is missing was deleted a moment ago, or its read is stale. */
  private static Optional<Drift> logging(Part<Optional<TrailStatus>> status) {
    return status
        .known()
        .filter(known -> !known.map(TrailStatus::isLogging).orElse(false))
        .map(known -> new NotLogging(known.flatMap(TrailStatus::stopLoggingTime)));
  }

  private static Stream<Drift> modified(
      GuardedTrail trail, Observation seen, TrailSettings settings) {
    var expected = expected(trail, seen);
    return Arrays.stream(Setting.values())
        .filter(setting -> !setting.isMet(setting.of(expected), setting.of(settings)))
        .map(setting -> new Modified(setting, setting.of(expected), setting.of(settings)));
  }

  private static List<Drift> organization(WholeOrganization expected, Backing backing) {
    var drift = new ArrayList<Drift>();
    switch (backing.trustedAccess()) {
      case Known(var on) when on -> {}
      case Known(_) -> drift.add(new TrustedAccessOff());
      case Unreadable(var error) ->
          drift.add(new Unjudged("whether CloudTrail may act in the organization", error));
    }
    switch (backing.administrators()) {
      case Known(var actual) when actual.equals(expected.administrators()) -> {}
      case Known(var actual) ->
          drift.add(new AdministratorsDiffer(expected.administrators(), actual));
      case Unreadable(var error) ->
          drift.add(new Unjudged("who may change the organization's trail", error));
    }
    return drift;
  }
}
