package guardrail.command.incidents;

import guardrail.alert.Particulars;
import guardrail.incident.Outcome;

/** What an alert tells, in words that fit on a line. */
record AlertWords(Particulars alert) {

  String call(Particulars event) {
    var call =
        "%s by %s"
            .formatted(
                event.text("name").orElse("a call"),
                event.within("actor").text("name").orElse("somebody"));
    return alert.text("eventRefused").isPresent()
        ? call + ", which was not believed"
        : event.text("errorCode").map(code -> call + ", refused: " + code).orElse(call);
  }

  String wakeUp() {
    return "the guardrail wakes: " + alert.text("trigger").orElse("");
  }

  /** Whether the last look found something wrong, or could not look. */
  boolean leavesSomething() {
    return !alert.list("remaining").isEmpty()
        || alert.kind().equals(Outcome.REMEDIATION_FAILED.name());
  }

  String end() {
    return leavesSomething()
        ? "%s, differences left: %d"
            .formatted(alert.kind().replace('_', ' '), alert.list("remaining").size())
        : "a look finds nothing wrong; repairs made: %d".formatted(repairs());
  }

  private long repairs() {
    return alert.list("remediations").stream()
        .filter(call -> "Applied".equals(Particulars.fieldsOf(call).get("result")))
        .count();
  }
}
