package guardrail;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The handler in this JVM, for stories that take days: its clock can be moved. Lambda's own rule
 * for a snapshot that nobody uses is kept (Lambda Developer Guide, SnapStart: inactive after 14
 * days).
 */
public final class HandlerInProcess implements Function {
  private static final Duration IDLE = Duration.ofDays(14);
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private final TrailGuardHandler handler;
  private final Rerouted wire;
  private final SettableClock clock;
  private final boolean snapStart;
  private Instant lastInvoked;

  public HandlerInProcess(
      Map<String, String> environment,
      URI endpoint,
      String accessKeyId,
      boolean snapStart,
      SettableClock clock) {
    wire = new Rerouted(endpoint);
    var credentials = AwsBasicCredentials.create(accessKeyId, "secret");
    handler =
        new TrailGuardHandler(
            environment,
            new Connection(StaticCredentialsProvider.create(credentials), wire),
            _ -> {},
            clock,
            clock::advance);
    this.clock = clock;
    this.snapStart = snapStart;
    lastInvoked = clock.instant();
  }

  /** The name by which template.yaml must call what runs here. */
  public static String name() {
    return TrailGuardHandler.class.getName() + "::handleRequest";
  }

  @Override
  public Result invoke(byte[] payload, String requestId) {
    var idle = Duration.between(lastInvoked, clock.instant());
    lastInvoked = clock.instant();
    if (snapStart && idle.compareTo(IDLE) >= 0) {
      return new Result.Failed(
          "SnapStartNotReadyException", "idle for " + idle.toDays() + " days", "{}");
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

  @Override
  public void close() {
    wire.close();
  }

  /** What the handler may ask of an invocation. */
  private record OneCall(String requestId) implements Context {
    @Override
    public String getAwsRequestId() {
      return requestId;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return (int) TIMEOUT.toMillis();
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          // The stories read alerts, not the log.
        }

        @Override
        public void log(byte[] message) {
          // The stories read alerts, not the log.
        }
      };
    }

    @Override
    public String getLogGroupName() {
      return "";
    }

    @Override
    public String getLogStreamName() {
      return "";
    }

    @Override
    public String getFunctionName() {
      return "";
    }

    @Override
    public String getFunctionVersion() {
      return "";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1024;
    }
  }
}
