package guardrail.command;

import guardrail.Memory;
import guardrail.incident.Mode;
import guardrail.remediation.Judgement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Each kind of alert that a team should have seen before it needs one. */
enum DrillKind {
  STOPPED("somebody stops the trail, and it is put back"),
  DELETED("somebody deletes the trail, and it is made again"),
  WEAKENED("somebody weakens the trail, and it is put back"),
  RESTORED("somebody stops the trail and starts it again"),
  ALERT_ONLY("somebody stops the trail in AlertOnly mode"),
  BESIDE("there is no trail yet, and another one records already"),
  FAILED("somebody stops the trail, and AWS denies the repair"),
  REFUSED("an event is forged, and the trail is well"),
  WITHOUT_LEDGER("somebody stops the trail while the ledger cannot be used");

  private final String title;

  DrillKind(String title) {
    this.title = title;
  }

  /** As the command line has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  static Optional<DrillKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  Mode mode() {
    return this == ALERT_ONLY ? Mode.ALERT_ONLY : Mode.ENFORCE;
  }

  /** Nothing is remembered, so only a trail that was never there makes the guardrail ask. */
  Memory memory() {
    return new Memory() {
      @Override
      public boolean asksFirst() {
        return DrillKind.this == BESIDE;
      }

      @Override
      public boolean eventWasTold() {
        return false;
      }

      @Override
      public void repairBegins(Judgement before) {
        // Nothing is repaired.
      }
    };
  }
}
