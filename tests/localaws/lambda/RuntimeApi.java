package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The HTTP interface between Lambda and one runtime process (Lambda Developer Guide, "Using the
 * Lambda runtime API"); next blocks until there is something to do.
 */
public final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";

  private record Invocation(String requestId, String payload) {}

  private final String functionArn;
  private final Duration timeout;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Result>> answers = new ConcurrentHashMap<>();
  private final CompletableFuture<Result> initError = new CompletableFuture<>();

  private RuntimeApi(String functionArn, Duration timeout, HttpServer server) {
    this.functionArn = functionArn;
    this.timeout = timeout;
    this.server = server;
  }

  public static RuntimeApi start(String functionArn, Duration timeout) {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
      var api = new RuntimeApi(functionArn, timeout, HttpServer.create(address, 0));
      api.server.setExecutor(api.threads);
      api.server.createContext(BASE, api::handle);
      api.server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1", e);
    }
  }

  /** For AWS_LAMBDA_RUNTIME_API. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completes when the runtime answers; a runtime that dies never completes it. */
  public CompletableFuture<Result> submit(String requestId, byte[] payload) {
    var answer = new CompletableFuture<Result>();
    answers.put(requestId, answer);
    waiting.add(new Invocation(requestId, new String(payload, UTF_8)));
    return answer;
  }

  /** Completes when the handler cannot be made, or a hook before or after the snapshot fails. */
  public CompletableFuture<Result> initError() {
    return initError;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var call = exchange.getRequestURI().getPath().substring(BASE.length()).split("/", -1);
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      switch (call[call.length - 1]) {
        case "next" -> next(exchange, call[0]);
        case "response" -> settle(exchange, call[1], new Result.Returned(body));
        case "error" -> error(exchange, call, failure(body));
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A restore happens at once: the snapshot is taken and resumed in the same process. */
  private void next(HttpExchange exchange, String what) throws IOException, InterruptedException {
    if (what.equals("restore")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    var invocation = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
    var deadline = System.currentTimeMillis() + timeout.toMillis();
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
    send(exchange, 200, invocation.payload());
  }

  private void error(HttpExchange exchange, String[] call, Result.Failed failed)
      throws IOException {
    if (call[0].equals("invocation")) {
      settle(exchange, call[1], failed);
    } else {
      accept(exchange);
      initError.complete(failed);
    }
  }

  private void settle(HttpExchange exchange, String requestId, Result result) throws IOException {
    accept(exchange);
    var answer = answers.remove(requestId);
    if (answer != null) {
      answer.complete(result);
    }
  }

  private static void accept(HttpExchange exchange) throws IOException {
    send(exchange, 202, "{\"status\":\"OK\"}");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Result.Failed failure(String json) throws IOException {
    var report = JSON.std.mapFrom(json);
    return new Result.Failed(
        String.valueOf(report.get("errorType")), String.valueOf(report.get("errorMessage")), json);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
