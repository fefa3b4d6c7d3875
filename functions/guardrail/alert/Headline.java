package guardrail.alert;

import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.event.CloudTrailRecord;
import guardrail.incident.Incident;
import guardrail.incident.Outcome;

/** The one thing to know: what happened to the trail, and how it stands now. */
final class Headline {
  private Headline() {}

  /** For the subject line: the outcome first, since mail programs cut the end. */
  static String subject(Incident incident) {
    var arn = incident.trail().arn();
    return Plain.subject(
        "%s: %s %s (%s, %s)"
            .formatted(
                incident.outcome(), arn.name(), happened(incident), arn.account(), arn.region()));
  }

  /** For the first line of the text. */
  static String sentence(Incident incident) {
    return "The CloudTrail trail %s %s. %s"
        .formatted(incident.trail().arn().name(), happened(incident), standing(incident));
  }

  private static String happened(Incident incident) {
    var drift = incident.before().drift();
    var call = incident.wakeUp().cause().flatMap(CloudTrailRecord::eventName).orElse("");
    if (drift.stream().anyMatch(Deleted.class::isInstance)) {
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
          : "has a bucket in trouble";
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
      case ALREADY_RESTORED -> "It records again; nothing was left to repair.";
      case REMEDIATED ->
          after.compliant()
              ? "The guardrail put it back, and a second look agrees."
              : "The guardrail put it back, and a second look sees it record; what is left stands"
                  + " below.";
      case DRIFTED, REMEDIATION_FAILED -> {
        var done =
            incident.outcome() == Outcome.DRIFTED
                ? "nothing was repaired."
                : "the guardrail could not put all of it back.";
        yield after.dark()
            ? "IT DOES NOT RECORD NOW: " + done
            : Character.toUpperCase(done.charAt(0)) + done.substring(1);
      }
    };
  }
}
