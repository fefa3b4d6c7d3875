package guardrail;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.aws.Connection;
import guardrail.aws.Rerouted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import localaws.SettableClock;
import localaws.lambda.Function;
import localaws.lambda.Result;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * A handler in this JVM, for stories that take days: its clock can be moved. Lambda's own rule for
 * a snapshot that nobody uses is kept (Lambda Developer Guide, SnapStart: inactive after 14 days).
 */
public final class HandlerInProcess implements Function {
  private static final Duration IDLE = Duration.ofDays(14);

  private final RequestStreamHandler handler;
  private final Rerouted wire;
  private final SettableClock clock;
  private final boolean snapStart;
  private Instant lastInvoked;

  /** The handler that template.yaml names; one that does not exist is an error. */
  public HandlerInProcess(
      String name,
      Map<String, String> environment,
      URI endpoint,
      String accessKeyId,
      boolean snapStart,
      SettableClock clock) {
    wire = new Rerouted(endpoint);
    var credentials = AwsBasicCredentials.create(accessKeyId, "secret");
    var connection = new Connection(StaticCredentialsProvider.create(credentials), wire);
    handler = handler(name, environment, connection, clock);
    this.clock = clock;
    this.snapStart = snapStart;
    lastInvoked = clock.instant();
  }

  private static RequestStreamHandler handler(
      String name, Map<String, String> environment, Connection connection, SettableClock clock) {
    return switch (name) {
      case "guardrail.TrailGuardHandler::handleRequest" ->
          new TrailGuardHandler(environment, connection, _ -> {}, clock, clock::advance);
      case "guardrail.OrganizationHandler::handleRequest" ->
          new OrganizationHandler(environment, connection, _ -> {}, clock);
      case "guardrail.SweepHandler::handleRequest" ->
          new SweepHandler(environment, connection, _ -> {}, clock);
      case "guardrail.AccountHandler::handleRequest" ->
          typed(new AccountHandler(environment, connection, _ -> {}, clock, clock::advance));
      case "guardrail.DossierHandler::handleRequest" ->
          new DossierHandler(environment, connection, _ -> {}, clock, clock::advance);
      default -> throw new IllegalStateException("template.yaml names no such handler: " + name);
    };
  }

  /** As AWS's runtime client turns bytes into an SQSEvent, and the answer into JSON. */
  private static RequestStreamHandler typed(AccountHandler accounts) {
    var reader =
        LambdaEventSerializers.serializerFor(
            SQSEvent.class, HandlerInProcess.class.getClassLoader());
    return (event, answer, context) -> {
      var batch = accounts.handleRequest(reader.fromJson(event), context);
      var failures =
          batch.getBatchItemFailures().stream()
              .map(failure -> Map.of("itemIdentifier", failure.getItemIdentifier()))
              .toList();
      JSON.std.write(Map.of("batchItemFailures", failures), answer);
    };
  }

  @Override
  public Result invoke(byte[] payload, String requestId) {
    if (isInactive()) {
      return new Result.Failed("SnapStartNotReadyException", "idle for two weeks", "{}");
    }
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(payload), answer, new OneCall(requestId));
      return new Result.Returned(answer.toString(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException failure) {
      var message = String.valueOf(failure.getMessage());
      return new Result.Failed(failure.getClass().getName(), message, "{}");
    }
  }

  private synchronized boolean isInactive() {
    var idle = Duration.between(lastInvoked, clock.instant());
    lastInvoked = clock.instant();
    return snapStart && idle.compareTo(IDLE) >= 0;
  }

  @Override
  public void close() {
    wire.close();
  }
}
