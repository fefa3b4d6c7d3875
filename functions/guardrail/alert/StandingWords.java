package guardrail.alert;

import guardrail.drift.Drift.Undecided;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.remediation.Attempt;

/** How the trail stands now, and what the guardrail had to do with it. */
final class StandingWords {
  private StandingWords() {}

  static String of(Incident incident) {
    var after = incident.after();
    return switch (incident.outcome()) {
      case COMPLIANT -> "Nothing was changed.";
      case ALREADY_RESTORED ->
          isOfEarlier(incident)
              ? earlier(incident)
              : "It meets its standard again; nothing was left to repair.";
      case REMEDIATED ->
          after.compliant()
              ? "The guardrail %s, and a second look agrees.".formatted(put(incident))
              : "The guardrail %s, but a second look finds something left; it stands below."
                  .formatted(put(incident));
      case DRIFTED, REMEDIATION_FAILED ->
          (incident.staysDark() ? "IT DOES NOT RECORD NOW. " : "") + done(incident);
    };
  }

  /** Whether this wake-up found all well and knows from the ledger that it was not. */
  private static boolean isOfEarlier(Incident incident) {
    return incident.history().earlier().isPresent() && !incident.wakeUp().brokeTheStandard();
  }

  private static String earlier(Incident incident) {
    return switch (incident.history().earlier().orElseThrow().kind()) {
      case STAYED, EXEMPT -> "What was told before is over.";
      case INTERRUPTED ->
          "An earlier repair ended before it could be told; this look found all well.";
    };
  }

  private static String put(Incident incident) {
    if (Headline.isDeleted(incident) && incident.cause().isEmpty()) {
      return "made it";
    }
    var standby = incident.trail().standard().standbyBucketName();
    if (!incident.before().dark()
        && !incident.before().deliversTo(standby)
        && incident.after().deliversTo(standby)) {
      return "sends its logs to the standby bucket now";
    }
    return Headline.isOfTheTrail(incident) ? "put it back" : "put that right";
  }

  private static String done(Incident incident) {
    if (incident.before().compliant()) {
      return "The guardrail leaves that as it is; a person must say whether it was meant.";
    }
    if (incident.mode() == Mode.ALERT_ONLY) {
      return "Nothing was repaired, for %s.".formatted(ExemptionWords.because(incident));
    }
    if (incident.before().withheld() && incident.attempts().isEmpty()) {
      return "Nothing was changed, for that is yours to decide.";
    }
    if (!Headline.isJudged(incident)) {
      return "Nothing was changed, for AWS did not let the guardrail look.";
    }
    if (incident.before().drift().stream().allMatch(Undecided.class::isInstance)) {
      return "Nothing was changed, for what cannot be judged is never overwritten.";
    }
    var ofTheTrail = Headline.isOfTheTrail(incident);
    if (incident.attempts().stream().noneMatch(Attempt::applied)) {
      return incident.outcome() == Outcome.DRIFTED
          ? "The guardrail cannot repair that; a person must."
          : "The guardrail could not put %s.".formatted(ofTheTrail ? "it back" : "that right");
    }
    return "The guardrail could not put all of %s."
        .formatted(ofTheTrail ? "it back" : "that right");
  }
}
