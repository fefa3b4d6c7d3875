package bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import localaws.Call;
import localaws.Caller;
import localaws.http.LocalAwsServer;
import localaws.lambda.QueueMapping;

/**
 * What one sweep came to.
 *
 * @param coldStart of one process of AccountFunction; that of SweepFunction is part of listing
 * @param listed until every account was on the queue
 * @param whole until the last account had been looked at
 * @param looked how many accounts were
 * @param calls all calls that the functions made, and Lambda's own to the queue
 */
record MeasuredSweep(
    int accounts,
    Duration latency,
    int sweepMinutes,
    Duration coldStart,
    Duration listed,
    Duration whole,
    long looked,
    Used sweep,
    List<Used> account,
    List<Call> calls) {
  private static final Duration IDLE = Duration.ofMillis(20);

  /** What one process used. */
  record Used(
      int megabytes,
      int invocations,
      int failures,
      Duration busy,
      Duration cpu,
      OptionalLong peakKilobytes) {
    static Used by(Sandbox sandbox) {
      return new Used(
          sandbox.megabytes(),
          sandbox.invocations(),
          sandbox.failures(),
          sandbox.busy(),
          sandbox.cpu(),
          sandbox.peakKilobytes());
    }
  }

  static MeasuredSweep of(int accounts, Duration latency) {
    System.err.printf("Setting up %,d accounts ...%n", accounts);
    var organization = HealthyOrganization.of(accounts);
    var world = organization.world();
    try (var server = LocalAwsServer.start(world, latency);
        var sweeper = Sandbox.of("SweepFunction", organization, server.endpoint())) {
      var function = organization.hub().function("AccountFunction");
      var source = function.queues().getFirst();
      var sandboxes =
          IntStream.range(0, source.maximumConcurrency())
              .mapToObj(_ -> Sandbox.of("AccountFunction", organization, server.endpoint()))
              .toList();
      System.err.printf("Starting %d processes ...%n", sandboxes.size());
      var coldStart = sandboxes.stream().map(Sandbox::start).max(Duration::compareTo).orElseThrow();
      var role = organization.hub().roleOf("AccountFunction");
      var poller =
          world.register(Caller.role(HealthyOrganization.HUB, "Lambda", "poller", "ASIAPOLLER"));
      world.attach(poller, role.arn(), role.policy());
      System.err.println("Sweeping ...");
      var before = world.calls().size();
      var start = InstantSource.system().instant();
      var began = System.nanoTime();
      var isListed = new AtomicBoolean();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var working =
            sandboxes.stream()
                .map(sandbox ->
                    new QueueMapping(world, poller, source, sandbox, InstantSource.system()))
                .map(mapping -> CompletableFuture.runAsync(() -> work(mapping, isListed), threads))
                .toList();
        var schedule = organization.hub().function("SweepFunction").schedules().getFirst();
        sweeper.invoke(schedule.inputJson().getBytes(UTF_8), UUID.randomUUID().toString());
        var listed = Duration.ofNanos(System.nanoTime() - began);
        isListed.set(true);
        working.forEach(CompletableFuture::join);
        var whole = Duration.ofNanos(System.nanoTime() - began);
        var calls = world.calls();
        return new MeasuredSweep(
            accounts,
            latency,
            Integer.parseInt(organization.variable("SWEEP_MINUTES")),
            coldStart,
            listed,
            whole,
            organization.lookedAt(start),
            Used.by(sweeper),
            sandboxes.stream().map(Used::by).toList(),
            List.copyOf(calls.subList(before, calls.size())));
      } finally {
        sandboxes.forEach(Sandbox::close);
      }
    }
  }

  /** As one of Lambda's pollers, until all is listed and nothing is left. */
  private static void work(QueueMapping mapping, AtomicBoolean isListed) {
    while (true) {
      var last = isListed.get();
      if (mapping.handleOne() == 0) {
        if (last) {
          return;
        }
        LockSupport.parkNanos(IDLE.toNanos());
      }
    }
  }
}
