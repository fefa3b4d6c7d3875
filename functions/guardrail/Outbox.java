package guardrail;

import guardrail.alert.Tell;
import guardrail.alert.Tell.NotTold;
import guardrail.ledger.Outgoing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Publishes alerts. What is not taken stands whole in the log. */
record Outbox(Tell tell) {

  /**
   * What came of publishing.
   *
   * @param done the ids of the alerts that were taken
   * @param failed those that were not, given back
   */
  record Sent(Set<String> done, List<Outgoing> failed, Optional<NotTold> failure) {}

  Sent publish(List<Outgoing> waiting, Invocation invocation) {
    var done = new HashSet<String>();
    var failed = new ArrayList<Outgoing>();
    Optional<NotTold> failure = Optional.empty();
    for (var out : waiting) {
      try {
        tell.tell(out.alert());
        done.add(out.id());
        invocation.log().accept("Told: " + out.alert().subject());
      } catch (NotTold notTold) {
        failed.add(out.released());
        failure = Optional.of(notTold);
        invocation.log().accept("NOT TOLD: " + out.alert().document());
      }
    }
    return new Sent(done, failed, failure);
  }
}
