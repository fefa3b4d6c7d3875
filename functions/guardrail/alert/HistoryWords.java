package guardrail.alert;

import guardrail.incident.Earlier;
import guardrail.incident.History;
import java.util.ArrayList;
import java.util.List;

/** Says what the ledger knows of an incident, or why it could not be asked. */
final class HistoryWords {
  private HistoryWords() {}

  static List<String> of(History history) {
    var lines = new ArrayList<String>();
    history.incidentId().ifPresent(id -> lines.add("Incident: " + id));
    history
        .firstTold()
        .ifPresent(at ->
            lines.add(
                "First told at %s. It is told again each day for as long as it stays."
                    .formatted(Plain.time(at))));
    history
        .ledgerError()
        .ifPresent(error -> {
          lines.add("The ledger could not be used, so this may have been told before.");
          lines.add("%s answered %s.".formatted(error.operation(), ResultWords.words(error)));
        });
    return lines;
  }

  /** Whether what was found now was found before, under an exemption that is over. */
  static boolean wasExempt(History history) {
    return history.earlier().filter(one -> one.kind() == Earlier.Kind.EXEMPT).isPresent();
  }

  static List<String> of(Earlier earlier) {
    var lines = new ArrayList<String>();
    lines.add(
        switch (earlier.kind()) {
          case INTERRUPTED ->
              "At %s a wake-up found this and ended before it could tell what it did:"
                  .formatted(Plain.time(earlier.at()));
          case EXEMPT ->
              "Since %s the account was exempt, and this was found meanwhile:"
                  .formatted(Plain.time(earlier.at()));
          case STAYED -> "This was told at %s:".formatted(Plain.time(earlier.at()));
        });
    lines.addAll(earlier.found());
    return lines;
  }
}
