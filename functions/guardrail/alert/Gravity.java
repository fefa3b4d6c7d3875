package guardrail.alert;

import guardrail.event.CloudTrailRecord;
import guardrail.incident.Incident;
import guardrail.incident.Repeat;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon a person should look, and why: what is at stake, raised or lowered by who did it
 * (docs/severity.md).
 *
 * @param reasons in words, what is at stake first
 */
record Gravity(Severity severity, List<String> reasons) {
  Gravity {
    reasons = List.copyOf(reasons);
  }

  static Gravity of(Incident incident) {
    var stake = Stake.of(incident);
    var found = new Gravity(stake.severity(), List.of(stake.words()));
    var caused = incident.cause().map(found::by).orElse(found);
    return incident.history().repeat().map(again -> caused.again(incident, again)).orElse(caused);
  }

  /** Whoever does it once more means it; a stack that is deployed in steps may not. */
  private Gravity again(Incident incident, Repeat repeat) {
    if (repeat.flapping()) {
      return with(Severity.CRITICAL, RepeatWords.reason(repeat));
    }
    var automation =
        incident.cause().filter(call -> Intent.of(call.actor()) == Intent.SERVICE).isPresent();
    return with(automation ? severity : severity.raised(), RepeatWords.reason(repeat));
  }

  /** That of a call which AWS did not carry out. */
  static Gravity ofFailed(CloudTrailRecord call) {
    return new Gravity(Severity.MEDIUM, List.of("AWS did not carry the call out")).by(call);
  }

  /** The same, now that it is known who did it. */
  Gravity by(CloudTrailRecord call) {
    var intent = Intent.of(call.actor());
    if (intent.raises()) {
      return with(severity.raised(), intent.words());
    }
    // Stacks are deployed all day, but hardly any is meant to stop or delete this trail.
    return intent == Intent.SERVICE && severity == Severity.HIGH && !call.isStopOrDelete()
        ? with(Severity.MEDIUM, intent.words())
        : with(severity, intent.words());
  }

  private Gravity with(Severity other, String reason) {
    var all = new ArrayList<>(reasons);
    all.add(reason);
    return new Gravity(other, all);
  }

  /** As a line of the alert. */
  String words() {
    return "Severity: %s (%s)".formatted(severity, String.join("; ", reasons));
  }
}
