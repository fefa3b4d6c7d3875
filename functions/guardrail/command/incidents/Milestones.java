package guardrail.command.incidents;

import guardrail.alert.Logged;
import guardrail.alert.Plain;
import guardrail.command.incidents.Milestone.Kind;
import guardrail.incident.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one message knows to have happened, and when. */
final class Milestones {
  private final Logged logged;
  private final List<Milestone> all = new ArrayList<>();

  Milestones(Logged logged) {
    this.logged = logged;
  }

  List<Milestone> all() {
    var message = logged.message();
    var words = new AlertWords(message);
    message.calls().forEach(call -> add(call.time("time"), Kind.CALL, words.call(call)));
    if (message.isAlert()) {
      ofAlert(words);
    }
    add(message.time("provenAt"), Kind.PROVEN, "proven: it delivers");
    if (message.kind().equals(Delivery.NOT_DELIVERING.name())) {
      add(Optional.of(message.at()), Kind.NOT_DELIVERING, "nothing was delivered in time");
    }
    var kind = Plain.line(message.kind().replace('_', ' '));
    add(Optional.of(logged.told()), Kind.TOLD, "told: %s, %s".formatted(kind, message.severity()));
    return all;
  }

  private void ofAlert(AlertWords words) {
    var alert = logged.message();
    add(alert.within("blackout").time("from"), Kind.DARK, "the trail is dark");
    add(alert.within("blackout").time("to"), Kind.RECORDS, "the trail records");
    add(alert.time("receivedAt"), Kind.WOKE, words.wakeUp());
    add(alert.time("judgedAt"), words.leavesSomething() ? Kind.LEFT : Kind.PUT_RIGHT, words.end());
  }

  private void add(Optional<Instant> at, Kind kind, String words) {
    at.ifPresent(known -> all.add(new Milestone(known, kind, words)));
  }
}
