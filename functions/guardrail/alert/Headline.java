package guardrail.alert;

import guardrail.drift.Drift.Unjudged;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.RecordingDrift;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.TrailDrift;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.event.CloudTrailRecord;
import guardrail.incident.Earlier;
import guardrail.incident.Incident;
import guardrail.incident.Repeat;

/** The one thing to know: what happened to the trail, and how it stands now. */
final class Headline {
  private Headline() {}

  /** For the subject line: mark and outcome first, since mail programs cut the end. */
  static String subject(String mark, Incident incident) {
    var arn = incident.trail().arn();
    var dark = incident.staysDark() ? " and DOES NOT RECORD" : "";
    var repeat = incident.history().repeat();
    var outcome =
        repeat.filter(Repeat::flapping).map(_ -> "FLAPPING").orElse(incident.outcome().name());
    return Plain.subject(
        "%s%s: %s %s%s%s"
            .formatted(
                mark,
                outcome,
                arn.name(),
                happened(incident),
                repeat.map(RepeatWords::subject).orElse(""),
                dark),
        " (%s, %s)".formatted(arn.account(), arn.region()));
  }

  /** For the first line of the text. */
  static String sentence(Incident incident) {
    return "The CloudTrail trail %s %s. %s"
        .formatted(incident.trail().arn().name(), happened(incident), StandingWords.of(incident));
  }

  /** Whether any drift is more than something that could not be seen. */
  static boolean isJudged(Incident incident) {
    return incident.before().drift().stream().anyMatch(drift -> !(drift instanceof Unjudged));
  }

  static boolean isDeleted(Incident incident) {
    return incident.before().drift().stream().anyMatch(Deleted.class::isInstance);
  }

  /** Whether an earlier wake-up put it right and did not live to tell. */
  static boolean isInterrupted(Incident incident) {
    return incident
        .history()
        .earlier()
        .filter(earlier -> earlier.kind() == Earlier.Kind.INTERRUPTED)
        .isPresent();
  }

  /** Whether another trail records, so that this one was not made. */
  static boolean isBeside(Incident incident) {
    return incident.before().drift().stream().anyMatch(Beside.class::isInstance);
  }

  /** Whether the trail itself drifted, rather than something around it. */
  static boolean isOfTheTrail(Incident incident) {
    return incident.before().drift().stream()
        .anyMatch(drift ->
            drift instanceof RecordingDrift
                || (drift instanceof TrailDrift && !DriftWords.isDetour(incident.trail(), drift)));
  }

  private static String happened(Incident incident) {
    var drift = incident.before().drift();
    if (incident.before().dark()) {
      return darkened(incident);
    }
    if (incident.before().withheld()) {
      return isBeside(incident)
          ? "was not made beside another trail"
          : "has its home in another Region";
    }
    if (incident.causeIsUndone()) {
      return forAWhile(incident);
    }
    if (drift.isEmpty() && isInterrupted(incident)) {
      return incident.blackout().isPresent()
          ? "was stopped for a while"
          : "was repaired, and nobody was told";
    }
    if (drift.isEmpty() && incident.history().earlier().isPresent()) {
      return "meets its standard again";
    }
    if (incident.before().withoutMembers()) {
      return "lost its organization";
    }
    if (drift.stream().anyMatch(ManagementEventsLeftOut.class::isInstance)) {
      return "did not record all management events";
    }
    if (isOfTheTrail(incident)) {
      return "differed from its standard";
    }
    if (incident.before().trailUnseen()) {
      return "could not be judged";
    }
    if (drift.isEmpty() && incident.wakeUp().altered().isPresent()) {
      return switch (incident.wakeUp().altered().get()) {
        case OBJECT_LOCK -> "had the lock of a log bucket changed";
        case REPLICATION -> "had the replication of a log bucket changed";
        case ROLE_POLICIES -> "had the rights of its log group's role changed";
      };
    }
    if (drift.isEmpty()) {
      return "meets its standard, but an event was refused";
    }
    var path = PathHeadline.of(drift);
    if (path.isPresent()) {
      return path.get();
    }
    return drift.stream().anyMatch(AdministratorsDiffer.class::isInstance)
        ? "may be changed by others than agreed"
        : "could not be judged whole";
  }

  private static String darkened(Incident incident) {
    var called = incident.causeDarkenedIt();
    return isDeleted(incident)
        ? (called ? "was deleted" : "did not exist")
        : (called ? "was stopped" : "was not logging");
  }

  /** CloudTrail's own times must bear out that it was dark; else only the event says so. */
  private static String forAWhile(Incident incident) {
    var call = incident.cause().flatMap(CloudTrailRecord::eventName).orElse("");
    var gap = incident.gapIsOfTheCause();
    return switch (call) {
      case "StopLogging" -> gap ? "was stopped for a while" : "records, despite a StopLogging";
      case "DeleteTrail" -> gap ? "was deleted for a while" : "is there, despite a DeleteTrail";
      default -> PathHeadline.ofRequest(incident.wakeUp().requested()) + " for a while";
    };
  }
}
