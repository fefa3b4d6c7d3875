package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.HandlerInProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import localaws.SettableClock;
import localaws.State;
import localaws.cloudformation.DeployedFunction;
import localaws.cloudformation.Stack;
import localaws.events.EventBus;
import localaws.lambda.AsyncInvocations;
import localaws.lambda.Attempt;
import localaws.lambda.Function;
import localaws.lambda.FunctionVersion;
import localaws.lambda.Result;
import localaws.lambda.Retries;
import localaws.lambda.RuntimeProcess;

/**
 * The product as template.yaml deploys it: its patterns on the bus, its handler in AWS's runtime
 * client in a JVM of its own, its environment frozen, its retries and its on-failure destination.
 */
final class Deployment implements AutoCloseable {
  static final String REGION = "us-east-1";

  private final Cloud cloud;
  private final DeployedFunction function;
  private final EventBus bus = new EventBus(InstantSource.system());
  private final Function host;
  private final AsyncInvocations queue;
  private final Clients attacker;
  private final Clients auditor;
  private final Clients stranger;
  private final List<Moment> moments = new CopyOnWriteArrayList<>();
  private final List<Map<String, Object>> deadLetters = new CopyOnWriteArrayList<>();

  private Deployment(Cloud cloud, Stack stack) {
    this.cloud = cloud;
    function = stack.functions().getFirst();
    host = host(cloud, function);
    queue =
        AsyncInvocations.of(
            host,
            function.aliasArn(),
            // As many tries as template.yaml grants, without Lambda's minutes between them.
            Retries.quick(function.maximumRetryAttempts()),
            cloud.clock(),
            this::keep);
    for (var rule : function.rules()) {
      bus.rule(
          rule.name(),
          rule.patternJson(),
          delivery -> wake(delivery.ruleName(), delivery.envelopeJson()));
    }
    // The matcher's first event takes longer than an attack; EventBridge's has long been had.
    bus.put(Map.of("source", "simulation", "detail-type", "Warm-up"));
    cloud.onRecord(bus::put);
    cloud
        .world()
        .ifPresent(world ->
            world.run(state -> state.functions().register(function.aliasArn(), queue::invoke)));
    attacker = Clients.of(cloud.endpoint(), REGION, cloud.keys().attacker(), cloud.listening());
    auditor = Clients.of(cloud.endpoint(), REGION, cloud.keys().auditor(), List.of());
    stranger = Clients.of(cloud.endpoint(), REGION, cloud.keys().stranger(), List.of());
  }

  static Deployment of(Cloud cloud, Map<String, String> parameters) {
    return new Deployment(cloud, cloud.deploy(Path.of("template.yaml"), parameters));
  }

  /** In a JVM of its own, as on Lambda; a story that takes days is played in this one. */
  private static Function host(Cloud cloud, DeployedFunction function) {
    if (!(cloud.clock() instanceof SettableClock clock)) {
      return new RuntimeProcess(version(cloud, function));
    }
    if (!function.handler().equals(HandlerInProcess.name())) {
      throw new IllegalStateException("template.yaml names no such handler: " + function.handler());
    }
    return new HandlerInProcess(
        function.environment(),
        cloud.endpoint(),
        cloud.keys().guardrail(),
        function.snapStart(),
        clock);
  }

  private static FunctionVersion version(Cloud cloud, DeployedFunction function) {
    var environment = new HashMap<>(function.environment());
    environment.put("AWS_ENDPOINT_URL", cloud.endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", cloud.keys().guardrail());
    var classPath = new ArrayList<Path>(cloud.shims());
    classPath.addAll(LambdaPackage.classPath());
    return new FunctionVersion(
        function.aliasArn(),
        function.handler(),
        environment,
        classPath,
        function.timeout(),
        function.snapStart());
  }

  /** What Lambda gives up is kept only where template.yaml says so. */
  private void keep(Map<String, Object> record) {
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

  private void wake(String rule, String event) {
    moments.add(new Moment(now(), "event", "EventBridge matched the rule " + rule));
    queue.invoke(event);
  }

  void resync() {
    queue.invoke(function.schedules().getFirst().inputJson());
  }

  /** What the bus did, and every invocation that went wrong. */
  List<Moment> moments() {
    var all = new ArrayList<>(moments);
    queue.attempts().stream().flatMap(attempt -> failure(attempt).stream()).forEach(all::add);
    return all;
  }

  private Optional<Moment> failure(Attempt attempt) {
    var next =
        attempt.number() <= function.maximumRetryAttempts()
            ? "Lambda tries again"
            : "the event is kept, whole, in the on-failure destination";
    var how =
        switch (attempt.result()) {
          case Result.Returned _ -> "";
          case Result.Failed failed -> "failed (" + failed.errorMessage() + ")";
          case Result.Died _ -> "died";
        };
    return how.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Moment(attempt.at(), "failed", "the invocation %s; %s".formatted(how, next)));
  }

  Cloud cloud() {
    return cloud;
  }

  AsyncInvocations queue() {
    return queue;
  }

  EventBus bus() {
    return bus;
  }

  Instant now() {
    return cloud.clock().instant();
  }

  /** Ends the function's process, whatever it is doing. */
  void kill() {
    if (!(host instanceof RuntimeProcess process)) {
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
    return function.environment().getOrDefault(name, "");
  }

  @Override
  public void close() {
    attacker.close();
    auditor.close();
    stranger.close();
    queue.close();
    cloud.close();
  }
}
