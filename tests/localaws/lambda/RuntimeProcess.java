package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A function run as Lambda runs it: AWS's runtime client in a JVM of its own. A dead process is
 * replaced at the next invocation; no process outlives this JVM.
 */
public final class RuntimeProcess implements Function {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final FunctionVersion version;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread atExit = new Thread(this::kill);
  private volatile @Nullable Sandbox sandbox;

  private record Sandbox(RuntimeApi api, Process process) {
    /** The runtime's answer, or the end of its process, whichever is first. */
    CompletableFuture<Result> run(byte[] payload, String requestId) {
      var died =
          process
              .onExit()
              .thenApply(ended -> api.initError().getNow(new Result.Died(ended.exitValue())));
      var answer = api.submit(requestId, payload);
      return answer.applyToEither(died, result -> answer.getNow(result));
    }

    void end() {
      process.destroyForcibly();
      api.close();
    }
  }

  public RuntimeProcess(FunctionVersion version) {
    this.version = version;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  @Override
  public synchronized Result invoke(byte[] payload, String requestId) {
    var current = alive();
    try {
      var longest = version.timeout().toMillis();
      return current.run(payload, requestId).get(longest, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      current.end();
      return timedOut(requestId);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the stand-in for Lambda failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during an invocation", e);
    }
  }

  private Result timedOut(String requestId) {
    var message =
        "RequestId: "
            + requestId
            + " Error: Task timed out after "
            + version.timeout().toSeconds()
            + " seconds";
    var json = "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"" + message + "\"}";
    return new Result.Failed("Sandbox.Timedout", message, json);
  }

  private Sandbox alive() {
    var current = sandbox;
    if (current != null && current.process().isAlive()) {
      return current;
    }
    if (current != null) {
      current.end();
    }
    var fresh = start();
    sandbox = fresh;
    return fresh;
  }

  private Sandbox start() {
    var api = RuntimeApi.start(version.functionArn(), version.timeout());
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                // Where org.crac finds Lambda's own CRaC, as Lambda's bootstrap sets it.
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-cp",
                version.classPathText(),
                CLIENT,
                version.handler())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(version.variables(api.address()));
    try {
      var process = builder.start();
      Thread.ofVirtual().start(() -> read(process));
      return new Sandbox(api, process);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a runtime for " + version.functionArn(), e);
    }
  }

  private void read(Process process) {
    try (var reader = process.inputReader(UTF_8)) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("(the process ended: " + e.getMessage() + ")");
    }
  }

  /** The process that runs now; none before the first invocation. */
  public Optional<ProcessHandle> process() {
    return Optional.ofNullable(sandbox).map(current -> current.process().toHandle());
  }

  /** Everything the processes wrote so far, stdout and stderr together. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Ends the process at once, in the middle of whatever it does, and waits until it is dead. */
  public void kill() {
    var current = sandbox;
    if (current != null) {
      current.process().destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    var current = sandbox;
    if (current != null) {
      current.end();
    }
  }
}
