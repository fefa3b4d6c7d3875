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
import java.util.NoSuchElementException;
import java.util.Optional;
import localaws.World;
import localaws.iam.Policy;

/**
 * The buses of all accounts and Regions. An event that a rule forwards to another bus arrives there
 * as it was, is forwarded no further, and is dropped in silence where it is not let in.
 */
public final class Buses {
  private final World world;
  private final InstantSource clock;
  private final Map<BusArn, EventBus> buses = new LinkedHashMap<>();
  private final Map<BusArn, Policy> policies = new HashMap<>();
  private final List<Refused> refused = new ArrayList<>();

  public Buses(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  /** As AWS puts its own events: on the default bus of the account and Region they are about. */
  public void put(Map<String, Object> envelope) {
    var account = String.valueOf(envelope.get("account"));
    var region = String.valueOf(envelope.get("region"));
    bus(BusArn.ofDefault(account, region)).put(envelope);
  }

  public synchronized void create(BusArn bus) {
    buses.put(bus, new EventBus(clock));
  }

  /** With its rules. */
  public synchronized void remove(BusArn bus) {
    buses.remove(bus);
    policies.remove(bus);
  }

  /** Who of other accounts may put events there: without it nobody. */
  public synchronized void admit(BusArn bus, Policy policy) {
    policies.put(bus, policy);
  }

  /** A default bus is always there; another one must have been made. */
  public EventBus bus(BusArn bus) {
    return find(bus).orElseThrow(() -> new NoSuchElementException("no event bus " + bus));
  }

  private synchronized Optional<EventBus> find(BusArn bus) {
    if (bus.isDefault() && !buses.containsKey(bus)) {
      create(bus);
    }
    return Optional.ofNullable(buses.get(bus));
  }

  /** A rule whose target is another bus, which it sends to with this role. */
  public void forward(
      BusArn from, String rule, String patternJson, BusArn to, Optional<String> roleArn) {
    var forwarding = new Forwarding(from, rule, to, roleArn);
    bus(from).rule(rule, patternJson, delivery -> forward(forwarding, delivery));
  }

  private void forward(Forwarding forwarding, Delivery delivery) {
    var envelope = envelope(delivery);
    var target = find(forwarding.to());
    var refusal =
        target.isEmpty()
            ? Optional.of("there is no such bus")
            : forwarding.refusal(delivery, envelope, policy(forwarding.to()), world);
    refusal.ifPresentOrElse(
        reason -> refuse(forwarding, delivery, reason),
        () -> target.orElseThrow().receive(envelope));
  }

  private synchronized Optional<Policy> policy(BusArn bus) {
    return Optional.ofNullable(policies.get(bus));
  }

  private synchronized void refuse(Forwarding forwarding, Delivery delivery, String reason) {
    var rule = forwarding.from().rule(forwarding.rule());
    refused.add(new Refused(rule, forwarding.to().toString(), delivery.envelopeJson(), reason));
  }

  /** What was dropped between two buses; nobody hears of it but the tests. */
  public synchronized List<Refused> refused() {
    return List.copyOf(refused);
  }

  private static Map<String, Object> envelope(Delivery delivery) {
    try {
      return JSON.std.mapFrom(delivery.envelopeJson());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
