package guardrail.alert;

import guardrail.drift.Drift.Unjudged;
import guardrail.drift.TrailDrift;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.event.CloudTrailRecord;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.remediation.Attempt;

/** The one thing to know: what happened to the trail, and how it stands now. */
final class Headline {
  private Headline() {}

  /** For the subject line: the outcome first, since mail programs cut the end. */
  static String subject(Incident incident) {
    var arn = incident.trail().arn();
    var dark = incident.after().dark() ? " and DOES NOT RECORD" : "";
    return Plain.subject(
        "%s: %s %s%s (%s, %s)"
            .formatted(
                incident.outcome(),
                shortened(arn.name()),
                happened(incident),
                dark,
                arn.account(),
                arn.region()));
  }

  /** A trail's name may be longer than a subject; account and Region must still fit. */
  private static String shortened(String name) {
    return name.length() <= 30 ? name : name.substring(0, 27) + "...";
  }

  /** For the first line of the text. */
  static String sentence(Incident incident) {
    return "The CloudTrail trail %s %s. %s"
        .formatted(incident.trail().arn().name(), happened(incident), standing(incident));
  }

  /** Whether any drift is more than something that could not be seen. */
  static boolean isJudged(Incident incident) {
    return incident.before().drift().stream().anyMatch(drift -> !(drift instanceof Unjudged));
  }

  static boolean isDeleted(Incident incident) {
    return incident.before().drift().stream().anyMatch(Deleted.class::isInstance);
  }

  /** Whether the trail itself drifted, rather than something around it. */
  static boolean isOfTheTrail(Incident incident) {
    return incident.before().drift().stream().anyMatch(TrailDrift.class::isInstance);
  }

  private static String happened(Incident incident) {
    var drift = incident.before().drift();
    var call = incident.wakeUp().cause().flatMap(CloudTrailRecord::eventName).orElse("");
    if (isDeleted(incident)) {
      return call.equals("DeleteTrail") ? "was deleted" : "did not exist";
    }
    if (drift.stream().anyMatch(NotLogging.class::isInstance)) {
      return call.equals("StopLogging") ? "was stopped" : "was not logging";
    }
    if (drift.stream().anyMatch(Modified.class::isInstance)) {
      return "differed from its standard";
    }
    if (!drift.isEmpty()) {
      return incident.outcome() == Outcome.REMEDIATION_FAILED
          ? "could not be judged"
          : "cannot use one of its buckets";
    }
    if (incident.wakeUp().brokeTheStandard()) {
      return switch (call) {
        case "StopLogging" -> "was stopped for a while";
        case "DeleteTrail" -> "was deleted for a while";
        default -> "was weakened for a while";
      };
    }
    return "meets its standard, but an event was refused";
  }

  private static String standing(Incident incident) {
    var after = incident.after();
    return switch (incident.outcome()) {
      case COMPLIANT -> "Nothing was changed.";
      case ALREADY_RESTORED -> "It meets its standard again; nothing was left to repair.";
      case REMEDIATED ->
          after.compliant()
              ? "The guardrail %s, and a second look agrees.".formatted(put(incident))
              : "The guardrail %s, but a second look finds something left; it stands below."
                  .formatted(put(incident));
      case DRIFTED, REMEDIATION_FAILED ->
          (after.dark() ? "IT DOES NOT RECORD NOW. " : "") + done(incident);
    };
  }

  private static String put(Incident incident) {
    return isDeleted(incident) && incident.wakeUp().cause().isEmpty() ? "made it" : "put it back";
  }

  private static String done(Incident incident) {
    if (incident.mode() == Mode.ALERT_ONLY) {
      return "Nothing was repaired, for AlertOnly mode only tells.";
    }
    if (!isJudged(incident)) {
      return "Nothing was changed, for AWS did not let the guardrail look.";
    }
    if (incident.attempts().stream().noneMatch(Attempt::applied)) {
      return incident.outcome() == Outcome.DRIFTED
          ? "The guardrail cannot repair that; a person must."
          : "The guardrail could not put it back.";
    }
    return "The guardrail could not put all of it back.";
  }
}
