package guardrail.incident;

import guardrail.drift.Drift;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.TrailDrift.Modified;
import guardrail.event.CloudTrailRecord;
import guardrail.guarded.Setting;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A time that is over, and of which records may be missing: nothing was recorded, or less, or what
 * was recorded could not be delivered.
 *
 * @param from empty if nothing tells when it began
 * @param byTheCall whether the call that woke the guardrail began it
 */
public record Unrecorded(Optional<Instant> from, Instant to, boolean byTheCall) {
  /** Another key or bucket takes the records as well as no trail does: somebody else has them. */
  private static final Set<Setting> TAKES_RECORDS =
      EnumSet.of(
          Setting.S3_BUCKET_NAME,
          Setting.INCLUDE_GLOBAL_SERVICE_EVENTS,
          Setting.IS_MULTI_REGION_TRAIL,
          Setting.KMS_KEY);

  static Optional<Unrecorded> of(Incident incident) {
    return switch (incident.outcome()) {
      case REMEDIATED, ALREADY_RESTORED -> dark(incident).or(() -> weak(incident));
      case COMPLIANT, DRIFTED, REMEDIATION_FAILED -> Optional.empty();
    };
  }

  /** A gap that the call did not make is an older one, and was told in its day. */
  private static Optional<Unrecorded> dark(Incident incident) {
    return incident
        .blackout()
        .filter(_ -> incident.before().dark() || incident.gapIsOfTheCause())
        .map(gap ->
            new Unrecorded(
                gap.from(),
                gap.to().orElse(incident.after().seen().at()),
                incident.causeDarkenedIt() && incident.gapIsOfTheCause()));
  }

  private static Optional<Unrecorded> weak(Incident incident) {
    var less =
        incident.before().recordsOrDeliversLess()
            || incident.deliveryWasCut()
            || Stream.concat(
                    incident.before().drift().stream(), incident.wakeUp().requested().stream())
                .anyMatch(Unrecorded::takesRecords);
    var from =
        incident
            .cause()
            .flatMap(CloudTrailRecord::eventTime)
            .or(() -> incident.history().earlier().map(Earlier::at));
    return less
        ? Optional.of(
            new Unrecorded(from, incident.after().seen().at(), incident.cause().isPresent()))
        : Optional.empty();
  }

  static boolean takesRecords(Drift one) {
    return one instanceof ManagementEventsLeftOut
        || (one instanceof Modified(var setting, _, _) && TAKES_RECORDS.contains(setting));
  }
}
