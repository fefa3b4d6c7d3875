package guardrail;

import guardrail.Kill.Killed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The wire of one invocation, which may die at a call; after that no call reaches anybody. */
final class MortalWire implements SdkHttpClient {
  private static final Pattern SERVICE = Pattern.compile("/([a-z0-9]+)/aws4_request");

  private final SdkHttpClient http;
  private final Supplier<String> lastPublished;
  private final List<String> unnoted = new ArrayList<>();
  private final Map<String, Integer> killedUnnoted = new HashMap<>();
  private Kill kill = Kill.NONE;
  private int writes;
  private volatile boolean dead;

  /** Asks for the last message that the topic took, right after it was. */
  MortalWire(SdkHttpClient http, Supplier<String> lastPublished) {
    this.http = http;
    this.lastPublished = lastPublished;
  }

  /** The next invocation begins. */
  void live(Kill next) {
    kill = next;
    writes = 0;
    dead = false;
    unnoted.clear();
  }

  boolean isDead() {
    return dead;
  }

  /** How often an invocation died after this message was taken and before that was noted. */
  int killsBeforeNoted(String message) {
    return killedUnnoted.getOrDefault(message, 0);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var execution = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        if (dead) {
          throw new Killed();
        }
        return reads(request.httpRequest()) ? execution.call() : write(execution, request);
      }

      @Override
      public void abort() {
        execution.abort();
      }
    };
  }

  private HttpExecuteResponse write(ExecutableHttpRequest execution, HttpExecuteRequest asked)
      throws IOException {
    writes++;
    if (writes == kill.write() && !kill.afterEffect()) {
      die();
    }
    var answer = execution.call();
    if (answer.httpResponse().isSuccessful()) {
      var service = service(asked.httpRequest());
      if (service.equals("sns")) {
        unnoted.add(lastPublished.get());
      } else if (service.equals("dynamodb") && isOfTheLedger(asked)) {
        unnoted.clear();
      }
    }
    if (writes == kill.write()) {
      die();
    }
    return answer;
  }

  /** The log of incidents is a table, too, and what it holds keeps no alert from coming again. */
  private static boolean isOfTheLedger(HttpExecuteRequest asked) throws IOException {
    try (var body = asked.contentStreamProvider().orElseThrow().newStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8)
          .contains("\"TableName\":\"ledger\"");
    }
  }

  private void die() {
    dead = true;
    unnoted.forEach(message -> killedUnnoted.merge(message, 1, Integer::sum));
    throw new Killed();
  }

  private static boolean reads(SdkHttpRequest asked) {
    var operation = asked.firstMatchingHeader("X-Amz-Target").orElse("");
    return asked.method() == SdkHttpMethod.HEAD
        || asked.method() == SdkHttpMethod.GET
        || operation.contains(".List")
        || operation.contains(".Get")
        || operation.contains(".Describe");
  }

  private static String service(SdkHttpRequest asked) {
    var scope = SERVICE.matcher(asked.firstMatchingHeader("Authorization").orElseThrow());
    return scope.find() ? scope.group(1) : "";
  }

  @Override
  public void close() {
    http.close();
  }
}
