package guardrail.command.incidents;

import guardrail.alert.Particulars;
import guardrail.incident.Delivery;
import guardrail.incident.Outcome;
import java.util.List;
import java.util.Optional;

/** How an incident stands, as the latest message that says anything about it has it. */
public enum Standing {
  /** Something is left that the guardrail cannot or may not put right. */
  OPEN("needs you"),
  /** Put right, and no log file has come since. */
  AWAITED("repaired, no proof yet"),
  PROVEN("proven"),
  /** Nothing was put right, and nothing has to be. */
  OVER("over");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean isOpen() {
    return this == OPEN || this == AWAITED;
  }

  /** Of these messages, the first one first. A log file proves nothing of drift that is left. */
  static Standing of(List<Particulars> messages) {
    var latest = messages.reversed().stream().flatMap(message -> of(message).stream()).findFirst();
    var leavesDrift =
        messages.reversed().stream()
            .filter(Particulars::isAlert)
            .findFirst()
            .filter(alert -> !alert.list("remaining").isEmpty())
            .isPresent();
    return leavesDrift ? OPEN : latest.orElse(OVER);
  }

  private static Optional<Standing> of(Particulars message) {
    var kind = message.kind();
    if (kind.equals(Delivery.PROVEN.name())) {
      return Optional.of(PROVEN);
    }
    if (kind.equals(Delivery.NOT_DELIVERING.name())) {
      return Optional.of(OPEN);
    }
    return message.isAlert() ? Optional.of(of(message, kind)) : Optional.empty();
  }

  private static Standing of(Particulars alert, String outcome) {
    if (outcome.equals(Outcome.DRIFTED.name())
        || outcome.equals(Outcome.REMEDIATION_FAILED.name())) {
      return OPEN;
    }
    return alert.text("delivery").isPresent() ? AWAITED : OVER;
  }
}
