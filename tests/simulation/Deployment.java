package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import localaws.SettableClock;
import localaws.State;
import localaws.World;
import localaws.cloudformation.DeployedFunction;
import localaws.cloudformation.Stack;
import localaws.events.BusArn;
import localaws.events.Buses;
import localaws.events.EventBus;
import localaws.lambda.AsyncInvocations;
import localaws.lambda.RuntimeProcess;

/**
 * The product as template.yaml deploys it: its patterns on the buses, its handlers in AWS's runtime
 * client, each in a JVM of its own, their environments frozen, their retries and destinations.
 */
final class Deployment implements AutoCloseable {
  static final String REGION = "us-east-1";
  private static final String GUARD = "TrailGuardFunction";

  private final Cloud cloud;
  private final Stack stack;
  private final Buses buses;
  private final Map<String, Hosted> functions = new LinkedHashMap<>();
  private final Feeds feeds = new Feeds();

  /** On a clock that is moved, events arrive after the calls of an invocation, as on AWS. */
  private final Queue<Map<String, Object>> onTheWay = new ConcurrentLinkedQueue<>();

  private final Clients attacker;
  private final Clients auditor;
  private final Clients stranger;
  private final List<Moment> moments = new CopyOnWriteArrayList<>();
  private final List<Map<String, Object>> deadLetters = new CopyOnWriteArrayList<>();

  private Deployment(Cloud cloud, Map<String, String> parameters) {
    this.cloud = cloud;
    buses = new Buses(cloud.world().orElseGet(Deployment::noWorld), InstantSource.system());
    stack = cloud.deploy(Path.of("template.yaml"), parameters, buses);
    for (var function : stack.functions()) {
      host(function);
    }
    // The matcher's first event takes longer than an attack; EventBridge's has long been had.
    bus().put(Map.of("source", "simulation", "detail-type", "Warm-up"));
    cloud.onRecord(cloud.clock() instanceof SettableClock ? onTheWay::add : buses::put);
    var alias = guard().function().aliasArn();
    cloud
        .world()
        .ifPresent(world -> world.run(state -> state.functions().register(alias, queue()::invoke)));
    attacker = Clients.of(cloud.endpoint(), REGION, cloud.keys().attacker(), cloud.listening());
    auditor = Clients.of(cloud.endpoint(), REGION, cloud.keys().auditor(), List.of());
    stranger = Clients.of(cloud.endpoint(), REGION, cloud.keys().stranger(), List.of());
  }

  private static World noWorld() {
    return new World("000000000000", REGION, InstantSource.system());
  }

  static Deployment of(Cloud cloud, Map<String, String> parameters) {
    return new Deployment(cloud, parameters);
  }

  private void host(DeployedFunction function) {
    var hosted = new Hosted(cloud, function, record -> keep(function, record));
    functions.put(function.logicalId(), hosted);
    cloud.world().ifPresent(world -> feeds.add(world, stack, hosted, cloud));
    for (var rule : function.rules()) {
      buses
          .bus(rule.bus())
          .rule(
              rule.name(),
              rule.patternJson(),
              delivery -> {
                moments.add(
                    new Moment(now(), "event", "EventBridge matched the rule " + rule.name()));
                hosted.queue().invoke(delivery.envelopeJson());
              });
    }
  }

  /** What Lambda gives up is kept only where template.yaml says so. */
  private void keep(DeployedFunction function, Map<String, Object> record) {
    function
        .onFailureDestination()
        .ifPresent(destination -> {
          deadLetters.add(record);
          cloud.world().ifPresent(world -> world.run(state -> send(state, destination, record)));
        });
  }

  /** As Lambda itself sends it, with no call of the function's. */
  private void send(State state, String queueArn, Map<String, Object> record) {
    var queue = state.queues().withArn(queueArn).orElseThrow();
    try {
      queue.send(JSON.std.asString(record), Map.of(), now());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void resync() {
    fire(GUARD);
  }

  /** The schedule of this function fires. */
  void fire(String function) {
    var hosted = function(function);
    hosted.queue().invoke(hosted.function().schedules().getFirst().inputJson());
  }

  /** Until every event and every visible message has been handled. */
  void settle(Duration longest) {
    do {
      for (var record = onTheWay.poll(); record != null; record = onTheWay.poll()) {
        buses.put(record);
      }
      functions.values().forEach(hosted -> hosted.settle(longest));
    } while (!onTheWay.isEmpty() || feeds.pump() > 0);
  }

  /** What the buses did, and every invocation that went wrong. */
  List<Moment> moments() {
    var all = new ArrayList<>(moments);
    functions.values().forEach(hosted -> all.addAll(hosted.failures()));
    return all;
  }

  Cloud cloud() {
    return cloud;
  }

  Stack stack() {
    return stack;
  }

  Buses buses() {
    return buses;
  }

  Hosted function(String logicalId) {
    return Optional.ofNullable(functions.get(logicalId)).orElseThrow();
  }

  private Hosted guard() {
    return function(GUARD);
  }

  AsyncInvocations queue() {
    return guard().queue();
  }

  /** The default bus of the account and Region that the stack is in. */
  EventBus bus() {
    var target = stack.template().target();
    return buses.bus(BusArn.ofDefault(target.account(), target.region()));
  }

  Instant now() {
    return cloud.clock().instant();
  }

  /** Ends the function's process, whatever it is doing. */
  void kill() {
    if (!(guard().host() instanceof RuntimeProcess process)) {
      throw new IllegalStateException("a story that takes days has no process to kill");
    }
    process.kill();
  }

  Clients attacker() {
    return attacker;
  }

  Clients auditor() {
    return auditor;
  }

  Clients stranger() {
    return stranger;
  }

  List<Map<String, Object>> deadLetters() {
    return List.copyOf(deadLetters);
  }

  String variable(String name) {
    return guard().function().environment().getOrDefault(name, "");
  }

  @Override
  public void close() {
    attacker.close();
    auditor.close();
    stranger.close();
    functions.values().forEach(Hosted::close);
    cloud.close();
  }
}
