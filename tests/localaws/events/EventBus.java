package localaws.events;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.event.ruler.Machine;

/**
 * One bus: delivers in the caller's thread, and on request twice, late or out of order, for
 * EventBridge promises none of these things away.
 */
public final class EventBus {
  private static final int MAX_PATTERN = 2_048;

  private final InstantSource clock;
  private final Machine machine = Machine.builder().build();
  private final Map<String, List<Consumer<Delivery>>> targets = new LinkedHashMap<>();
  private final Map<String, String> patterns = new HashMap<>();
  private final List<Routed> routed = new ArrayList<>();
  private final List<Delivery> held = new ArrayList<>();
  private int copies = 1;
  private boolean holding;

  public EventBus(InstantSource clock) {
    this.clock = clock;
  }

  /** Refuses what PutRule refuses: an invalid pattern or one over the default quota. */
  public synchronized void rule(String name, String patternJson, Consumer<Delivery> target) {
    if (patternJson.length() > MAX_PATTERN) {
      throw new IllegalArgumentException(
          "pattern of rule " + name + " has " + patternJson.length() + " characters, over 2048");
    }
    try {
      machine.addRule(name, patternJson);
    } catch (IOException e) {
      throw new IllegalArgumentException("pattern of rule " + name + ": " + e.getMessage(), e);
    }
    patterns.put(name, patternJson);
    targets.computeIfAbsent(name, _ -> new ArrayList<>()).add(target);
  }

  /** From now on the rule matches nothing; one that is not there is no error. */
  public synchronized void remove(String name) {
    targets.remove(name);
    var pattern = patterns.remove(name);
    if (pattern == null) {
      return;
    }
    try {
      machine.deleteRule(name, pattern);
    } catch (IOException e) {
      throw new UncheckedIOException("rule " + name, e);
    }
  }

  /** Delivers to every matching rule's targets before it returns, unless the bus is holding. */
  public void put(Map<String, Object> envelope) {
    route(envelope, false).forEach(this::deliver);
  }

  /** From another bus. */
  void receive(Map<String, Object> envelope) {
    route(envelope, true).forEach(this::deliver);
  }

  private synchronized List<Delivery> route(Map<String, Object> envelope, boolean forwarded) {
    var json = json(envelope);
    var rules = matching(json);
    routed.add(new Routed(envelope, rules));
    var due = new ArrayList<Delivery>();
    for (var rule : rules) {
      for (int copy = 0; copy < copies; copy++) {
        due.add(new Delivery(rule, json, clock.instant(), forwarded));
      }
    }
    if (!holding) {
      return due;
    }
    held.addAll(due);
    return List.of();
  }

  private List<String> matching(String json) {
    try {
      return machine.rulesForJSONEvent(json).stream().sorted().toList();
    } catch (Exception e) {
      throw new IllegalArgumentException("not an event: " + json, e);
    }
  }

  private void deliver(Delivery delivery) {
    targetsOf(delivery.ruleName()).forEach(target -> target.accept(delivery));
  }

  private synchronized List<Consumer<Delivery>> targetsOf(String rule) {
    return Optional.ofNullable(targets.get(rule)).map(List::copyOf).orElse(List.of());
  }

  /** From now on each delivery is made n times: at least once is all that is promised. */
  public synchronized void duplicate(int n) {
    copies = n;
  }

  /** Keeps deliveries back until release. */
  public synchronized void hold() {
    holding = true;
  }

  /** Delivers what was held, in the order that the scenario makes of it, and holds no more. */
  public void release(UnaryOperator<List<Delivery>> order) {
    order.apply(takeHeld()).forEach(this::deliver);
  }

  private synchronized List<Delivery> takeHeld() {
    holding = false;
    var taken = List.copyOf(held);
    held.clear();
    return taken;
  }

  /** Every event that came onto the bus, matched or not. */
  public synchronized List<Routed> routed() {
    return List.copyOf(routed);
  }

  private static String json(Map<String, Object> envelope) {
    try {
      return JSON.std.asString(envelope);
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + envelope, e);
    }
  }
}
