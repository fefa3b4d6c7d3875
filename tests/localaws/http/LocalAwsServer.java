package localaws.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import localaws.AwsError;
import localaws.CallerDied;
import localaws.World;

/** A World on 127.0.0.1, for real SDK clients: set AWS_ENDPOINT_URL to endpoint(). */
public final class LocalAwsServer implements AutoCloseable {
  static {
    // Else every answer waits for the client's delayed acknowledgement: 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final World world;
  private final HttpServer server;
  private final Duration latency;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private LocalAwsServer(World world, HttpServer server, Duration latency) {
    this.world = world;
    this.server = server;
    this.latency = latency;
  }

  public static LocalAwsServer start(World world) {
    return start(world, Duration.ZERO);
  }

  /** Each call takes as long as the network would; calls do not wait for each other's. */
  public static LocalAwsServer start(World world, Duration latency) {
    try {
      var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
      var started = new LocalAwsServer(world, HttpServer.create(address, 0), latency);
      started.server.setExecutor(started.threads);
      started.server.createContext("/", started::handle);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1", e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var ask = ask(exchange);
      Thread.sleep(latency);
      var reply = reply(ask);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      var body = reply.body().getBytes(UTF_8);
      var bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
      exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : body.length);
      if (!bodiless) {
        exchange.getResponseBody().write(body);
      }
    } catch (CallerDied _) {
      // Closed without an answer, as the connection of a process that is gone.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpReply reply(HttpAsk ask) {
    Wire wire = AwsJson.PLAIN;
    try {
      var credential = Credential.of(ask);
      wire = Wire.of(credential.service());
      var caller = world.caller(credential.accessKeyId());
      var agent = ask.header("user-agent").orElse(caller.userAgent());
      var asked = wire.read(ask);
      var answer =
          world.call(
              caller.from(caller.sourceIp(), agent),
              credential.region(),
              credential.service(),
              asked.operation(),
              asked.members());
      return wire.answer(asked, answer);
    } catch (AwsError error) {
      return wire.error(error);
    } catch (CallerDied death) {
      throw death;
    } catch (RuntimeException fault) {
      // The stand-in's own fault: loud here, where the scenario's author looks, and in the client.
      fault.printStackTrace();
      return wire.error(new AwsError("InternalFailure", 500, "LocalAws failed: " + fault));
    }
  }

  private static HttpAsk ask(HttpExchange exchange) throws IOException {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), joined(values)));
    var body = exchange.getRequestBody().readAllBytes();
    var chunked =
        AwsChunked.applies(
            headers.getOrDefault("x-amz-content-sha256", ""),
            headers.getOrDefault("content-encoding", ""));
    // What is no text keeps its bytes, one to a character.
    var packed = headers.getOrDefault("content-type", "").equals("application/gzip");
    return new HttpAsk(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        headers,
        new String(chunked ? AwsChunked.unwrap(body) : body, packed ? ISO_8859_1 : UTF_8));
  }

  private static String joined(List<String> values) {
    return String.join(",", values);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
