package simulation;

import guardrail.HandlerInProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import localaws.SettableClock;
import localaws.cloudformation.DeployedFunction;
import localaws.lambda.AsyncInvocations;
import localaws.lambda.Attempt;
import localaws.lambda.Function;
import localaws.lambda.FunctionVersion;
import localaws.lambda.Result;
import localaws.lambda.Retries;
import localaws.lambda.RuntimeProcess;

/** One function of the product, running: its environment frozen, its retries as deployed. */
final class Hosted implements AutoCloseable {
  private final DeployedFunction function;
  private final Function host;
  private final AsyncInvocations queue;

  /** One that nobody has invoked. */
  Hosted(Cloud cloud, DeployedFunction function, Consumer<Map<String, Object>> onFailure) {
    this.function = function;
    host = host(cloud, function);
    queue =
        AsyncInvocations.of(
            host,
            function.aliasArn(),
            // As many tries as template.yaml grants, without Lambda's minutes between them.
            Retries.quick(function.maximumRetryAttempts()),
            cloud.clock(),
            onFailure);
  }

  /** In a JVM of its own, as on Lambda; a story that takes days is played in this one. */
  private static Function host(Cloud cloud, DeployedFunction function) {
    if (!(cloud.clock() instanceof SettableClock clock)) {
      return new RuntimeProcess(version(cloud, function));
    }
    return new HandlerInProcess(
        function.handler(),
        function.environment(),
        cloud.endpoint(),
        cloud.keyOf(function.logicalId()),
        function.snapStart(),
        clock);
  }

  private static FunctionVersion version(Cloud cloud, DeployedFunction function) {
    var environment = new HashMap<>(function.environment());
    environment.put("AWS_ENDPOINT_URL", cloud.endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", cloud.keyOf(function.logicalId()));
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

  DeployedFunction function() {
    return function;
  }

  Function host() {
    return host;
  }

  AsyncInvocations queue() {
    return queue;
  }

  /** Waits until every event has been handled, retries included. */
  void settle(Duration longest) {
    queue.settle(longest);
  }

  /** Every invocation that went wrong. */
  List<Moment> failures() {
    return queue.attempts().stream().flatMap(attempt -> failure(attempt).stream()).toList();
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

  @Override
  public void close() {
    queue.close();
  }
}
