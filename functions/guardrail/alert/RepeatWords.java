package guardrail.alert;

import guardrail.incident.Incident;
import guardrail.incident.Repeat;
import guardrail.incident.Tolerance;
import java.util.List;
import java.util.Optional;

/** Says that the same trail was broken before, and what follows from it. */
final class RepeatWords {
  private RepeatWords() {}

  /** The end of a subject's first part. */
  static String subject(Repeat repeat) {
    return " for the %s time".formatted(ordinal(repeat.times()));
  }

  static List<String> of(Incident incident) {
    return incident.history().repeat().map(RepeatWords::lines).orElse(List.of());
  }

  private static List<String> lines(Repeat repeat) {
    return repeat.flapping()
        ? List.of(
            "FLAPPING: %s.".formatted(reason(repeat)),
            "From now on the same call by the same identity is repaired at most every %d seconds, and"
                    .formatted(Tolerance.BETWEEN_REPAIRS.toSeconds())
                + " is told as a sum once that has ended. Anything else is repaired and told at"
                + " once.")
        : List.of(
            "%s, and all that is told of it bears one incident id."
                .formatted(reason(repeat).replaceFirst("it", "It")));
  }

  /** Why that makes it more severe. */
  static String reason(Repeat repeat) {
    return repeat.flapping()
        ? "it was repaired %d times since %s, and is broken again and again"
            .formatted(repeat.times(), Plain.time(repeat.since()))
        : "it was broken for the %s time since %s"
            .formatted(ordinal(repeat.times()), Plain.time(repeat.since()));
  }

  /** What ends it. */
  static Optional<String> step(Incident incident) {
    return incident
        .history()
        .repeat()
        .filter(Repeat::flapping)
        .map(_ ->
            "End it at its source: take the right to make this call from whoever makes it, or stop"
                + " the automation that undoes what the guardrail does. Two tools that each hold"
                + " the trail to a standard of their own do this, too: agree on one.");
  }

  static String ordinal(int number) {
    var teen = number % 100 / 10 == 1;
    return number
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
