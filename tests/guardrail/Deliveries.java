package guardrail;

import static java.nio.charset.StandardCharsets.UTF_8;

import guardrail.event.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What Lambda has still to deliver: in any order, each at most three times by one request id. */
final class Deliveries {
  private static final int TRIES = 3;
  private static final Duration LEASE_AND_MORE = Duration.ofMinutes(10);

  private record Due(String event, String json, String requestId, int tries) {
    Due again() {
      return new Due(event, json, requestId, tries + 1);
    }
  }

  private final List<Due> due = new ArrayList<>();
  private final Set<String> handled = new HashSet<>();
  private final Random random;
  private int interrupted;

  /** A hundred of which half are of one event; the others speak of times before it. */
  Deliveries(String event, Instant at, Random random) {
    this.random = random;
    var others = Events.names().stream().filter(name -> !name.equals("not-cloudtrail")).toList();
    for (int number = 0; number < 100; number++) {
      var one = random.nextInt(2) == 0 ? event : others.get(random.nextInt(others.size()));
      var bytes = one.equals(event) ? Events.bytes(one) : late(one, at);
      due.add(new Due(one, new String(bytes, UTF_8), "r" + number, 1));
    }
  }

  /** The same bytes each time, for a duplicate is the same event. */
  private static byte[] late(String event, Instant at) {
    var minutes = 10 + Math.floorMod(event.hashCode(), 120);
    return event.equals("resync")
        ? Events.bytes(event)
        : Events.with(event, "detail/eventTime", at.minus(Duration.ofMinutes(minutes)).toString());
  }

  /** Delivers all of it, with a kill in about a third, and then once more with none. */
  void play(AttackedAccount account) {
    while (!due.isEmpty()) {
      var next = due.remove(random.nextInt(due.size()));
      var kill =
          random.nextInt(3) == 0
              ? new Kill(1 + random.nextInt(6), random.nextBoolean())
              : Kill.NONE;
      if (account.handle(next.json().getBytes(UTF_8), next.requestId(), kill)) {
        handled.add(next.event());
      } else if (next.tries() < TRIES) {
        due.add(next.again());
      }
      if (account.wire.isDead()) {
        interrupted++;
      }
      account.clock.pass(Duration.ofSeconds(random.nextInt(40)));
    }
    account.clock.pass(LEASE_AND_MORE);
    account.handle(Events.bytes("resync"), "the last resync", Kill.NONE);
  }

  /** The events of which at least one delivery came to its end. */
  Set<String> handled() {
    return Set.copyOf(handled);
  }

  /** How many invocations were killed. */
  int interrupted() {
    return interrupted;
  }
}
