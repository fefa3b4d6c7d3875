package guardrail.command.incidents;

import guardrail.alert.Logged;
import guardrail.alert.Particulars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An incident log as the guardrail writes it, put together message by message. */
final class Log {
  static final String ID = "incident-20261122T100258-1a2b";
  static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

  private final List<Logged> messages = new ArrayList<>();

  /** What the golden alert of this name says, told so many seconds after ten. */
  Log golden(String name, int second) {
    try {
      var file = Path.of("tests/guardrail/alert/documents", name + ".json");
      return add(ID, second, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An alert of this outcome, with more fields. */
  Log alert(String outcome, int second, String more) {
    var document =
        """
        {"outcome": "%s", "severity": "MEDIUM", "accountId": "111122223333",
         "trailArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail",
         "headline": "Something differs.", "trigger": "Resync",
         "receivedAt": "%s", "judgedAt": "%s", "text": "the mail"%s}
        """
            .formatted(outcome, TEN.plusSeconds(second - 2), TEN.plusSeconds(second - 1), more);
    return add(ID, second, document);
  }

  Log notice(String kind, int second, String more) {
    var document =
        """
        {"kind": "%s", "severity": "INFORMATIONAL", "headline": "It delivers again.",
         "accountId": "111122223333", "at": "%s", "text": "the notice"%s}
        """
            .formatted(kind, TEN.plusSeconds(second), more);
    return add(ID, second, document);
  }

  Log add(String id, int second, String document) {
    messages.add(new Logged(id, TEN.plusSeconds(second), Particulars.of(document)));
    return this;
  }

  List<Logged> messages() {
    return messages;
  }

  /** Of the only incident. */
  Story story() {
    return Story.in(messages).getFirst();
  }

  /** Stopped at 10:02:58, put back 28 seconds later, proven at 10:07:00. */
  static Log proven() {
    return new Log()
        .golden("stopped-by-a-role", 209)
        .notice(
            "PROVEN",
            480,
            ", \"provenAt\": \"2026-11-22T10:07:00Z\", \"timeToProofSeconds\": 214,"
                + " \"blackoutSeconds\": 28");
  }
}
