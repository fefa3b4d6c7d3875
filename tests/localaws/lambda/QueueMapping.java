package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import localaws.Caller;
import localaws.World;

/**
 * An event source mapping: Lambda takes messages from a queue, invokes a function with them and
 * deletes what went well; the rest comes back when its visibility timeout is over. Nothing happens
 * by itself: a test pumps, by hand or from a thread of its own.
 */
public final class QueueMapping {
  private static final int TOO_MANY = 10_000;

  private final World world;
  private final Caller poller;
  private final QueueSource source;
  private final Function function;
  private final InstantSource clock;
  private final Chains chains;
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * @param poller Lambda with the function's own role: its calls need that role's leave, and what
   *     that role sends is what the function sent. A key of its own keeps their calls apart.
   * @param function gets invocations at the same time, up to the source's maximum, if it lets them
   *     in
   */
  public QueueMapping(
      World world, Caller poller, QueueSource source, Function function, InstantSource clock) {
    this.world = world;
    this.poller = poller;
    this.source = source;
    this.function = function;
    this.clock = clock;
    chains = new Chains(String.valueOf(poller.userIdentity().get("principalId")));
  }

  /** Handles every message that is visible now or becomes so meanwhile; answers how many. */
  public int pump() {
    var handled = 0;
    for (var batches = receive(); !batches.isEmpty(); batches = receive()) {
      invoke(batches);
      handled += batches.stream().mapToInt(batch -> batch.messages().size()).sum();
      if (handled > TOO_MANY) {
        throw new IllegalStateException(source.queueArn() + " is never empty: a loop?");
      }
    }
    return handled;
  }

  /** Handles one batch; answers how many messages it had. Threads may do so at the same time. */
  public int handleOne() {
    var messages = somethingIsVisible() ? messages() : List.<Map<String, Object>>of();
    if (!messages.isEmpty()) {
      handle(new SqsEvent(source, messages));
    }
    return messages.size();
  }

  /** Each batch of a round runs at the same time as the others of it. */
  private void invoke(List<SqsEvent> batches) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          batches.stream()
              .map(batch -> CompletableFuture.runAsync(() -> handle(batch), threads))
              .toList();
      running.forEach(CompletableFuture::join);
    }
  }

  private List<SqsEvent> receive() {
    var batches = new ArrayList<SqsEvent>();
    while (batches.size() < source.maximumConcurrency() && somethingIsVisible()) {
      var messages = messages();
      if (messages.isEmpty()) {
        break;
      }
      batches.add(new SqsEvent(source, messages));
    }
    return batches;
  }

  /** Polls that find nothing are too many for a call log that people read. */
  private boolean somethingIsVisible() {
    var now = clock.instant();
    return world.messages(source.queueUrl()).stream().anyMatch(message -> message.isVisible(now));
  }

  @SuppressWarnings("unchecked") // an answer's messages are maps with string keys
  private List<Map<String, Object>> messages() {
    var members =
        Map.of(
            "QueueUrl",
            source.queueUrl(),
            "MaxNumberOfMessages",
            source.batchSize(),
            "MessageSystemAttributeNames",
            List.of("All"),
            "MessageAttributeNames",
            List.of("All"));
    var answer = world.call(poller, source.region(), "sqs", "ReceiveMessage", members);
    return (List<Map<String, Object>>) answer.getOrDefault("Messages", List.of());
  }

  private void handle(SqsEvent batch) {
    var requestId = UUID.randomUUID().toString();
    var payload = batch.json();
    var result = result(batch, payload, requestId);
    chains.follow(batch.ids(), world.messages(source.queueUrl()));
    remember(new Attempt(clock.instant(), requestId, 1, payload, result));
    var failed = BatchAnswer.of(result, batch.ids(), source.reportsItemFailures()).failed();
    batch.messages().stream()
        .filter(message -> !failed.contains(SqsEvent.text(message, "MessageId")))
        .forEach(this::delete);
  }

  /** A batch with one message of a chain that is too long fails as a whole, uninvoked. */
  private Result result(SqsEvent batch, String payload, String requestId) {
    return !source.mayLoop() && batch.ids().stream().anyMatch(chains::isTooLong)
        ? new Result.Failed("RecursiveInvocationException", "a loop of 16 invocations", "{}")
        : function.invoke(payload.getBytes(UTF_8), requestId);
  }

  private void delete(Map<String, Object> message) {
    var handle = SqsEvent.text(message, "ReceiptHandle");
    var members = Map.<String, Object>of("QueueUrl", source.queueUrl(), "ReceiptHandle", handle);
    world.call(poller, source.region(), "sqs", "DeleteMessage", members);
  }

  private synchronized void remember(Attempt attempt) {
    attempts.add(attempt);
  }

  /** Every invocation so far; a message that comes again is a new one. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }
}
