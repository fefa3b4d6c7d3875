package bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import localaws.Caller;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.lambda.Function;
import localaws.lambda.FunctionVersion;
import localaws.lambda.Result;
import localaws.lambda.RuntimeProcess;
import simulation.LambdaPackage;

/**
 * One sandbox of a function: a process whose memory is that of template.yaml, and a stop watch. Its
 * heap may take 85 % of it, which is what Lambda's Java runtime was seen to allow (10 % and 5 % are
 * for classes and code); a smaller share would only hide how far it grows.
 */
final class Sandbox implements Function {
  private static final double HEAP = 0.85;

  private final int megabytes;
  private final RuntimeProcess process;
  private final AtomicLong billed = new AtomicLong();
  private final AtomicInteger invocations = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  private Sandbox(int megabytes, RuntimeProcess process) {
    this.megabytes = megabytes;
    this.process = process;
  }

  /** With the rights of the function's role and no process yet. */
  static Sandbox of(String logicalId, HealthyOrganization organization, URI endpoint) {
    var stack = organization.hub();
    var function = stack.function(logicalId);
    var megabytes =
        Integer.parseInt(stack.template().resource(logicalId).text("MemorySize").orElseThrow());
    var environment = new HashMap<>(function.environment());
    environment.put("AWS_ENDPOINT_URL", endpoint.toString());
    environment.put("AWS_ACCESS_KEY_ID", key(logicalId, stack, organization.world()));
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(megabytes));
    environment.merge(
        "JAVA_TOOL_OPTIONS", "-Xmx%dm".formatted(Math.round(megabytes * HEAP)), "%s %s"::formatted);
    var version =
        new FunctionVersion(
            function.aliasArn(),
            function.handler(),
            environment,
            LambdaPackage.classPath(),
            function.timeout(),
            function.snapStart());
    return new Sandbox(megabytes, new RuntimeProcess(version));
  }

  private static String key(String logicalId, Stack stack, World world) {
    var role = stack.roleOf(logicalId);
    var caller = Caller.session(role.arn(), logicalId, "ASIA" + logicalId);
    world.register(caller);
    world.attach(caller, role.arn(), role.policy());
    return caller.accessKeyId();
  }

  @Override
  public Result invoke(byte[] payload, String requestId) {
    var start = System.nanoTime();
    var result = process.invoke(payload, requestId);
    billed.addAndGet(System.nanoTime() - start);
    invocations.incrementAndGet();
    if (!(result instanceof Result.Returned)) {
      failures.incrementAndGet();
      System.err.println("An invocation went wrong: " + result);
    }
    return result;
  }

  /**
   * Starts the process; answers how long that took. It counts as an invocation, as Lambda bills it.
   */
  Duration start() {
    invoke("{\"Records\":[]}".getBytes(UTF_8), UUID.randomUUID().toString());
    return busy();
  }

  int megabytes() {
    return megabytes;
  }

  int invocations() {
    return invocations.get();
  }

  int failures() {
    return failures.get();
  }

  /** The sum of all invocations, the start of the process included. */
  Duration busy() {
    return Duration.ofNanos(billed.get());
  }

  Duration cpu() {
    return handle().info().totalCpuDuration().orElseThrow();
  }

  /** The most memory that the process ever held, by Linux's own account; empty elsewhere. */
  OptionalLong peakKilobytes() {
    var status = Path.of("/proc", String.valueOf(handle().pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + status, unreadable);
    }
  }

  private ProcessHandle handle() {
    return process.process().orElseThrow();
  }

  @Override
  public void close() {
    process.close();
  }
}
