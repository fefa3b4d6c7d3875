package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.DelayQueue;
import java.util.function.Consumer;

/**
 * Lambda's asynchronous queue: failures are tried again, then a record goes to the on-failure
 * destination. One invocation at a time; a waiting retry holds nobody up.
 */
public final class AsyncInvocations implements AutoCloseable {
  private final Function function;
  private final String functionArn;
  private final Retries retries;
  private final InstantSource clock;
  private final Consumer<Map<String, Object>> onFailure;
  private final DelayQueue<Queued> queue = new DelayQueue<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final Thread worker = Thread.ofVirtual().unstarted(this::work);
  private int open;

  private AsyncInvocations(
      Function function,
      String functionArn,
      Retries retries,
      InstantSource clock,
      Consumer<Map<String, Object>> onFailure) {
    this.function = function;
    this.functionArn = functionArn;
    this.retries = retries;
    this.clock = clock;
    this.onFailure = onFailure;
  }

  public static AsyncInvocations of(
      Function function,
      String functionArn,
      Retries retries,
      InstantSource clock,
      Consumer<Map<String, Object>> onFailure) {
    var queue = new AsyncInvocations(function, functionArn, retries, clock, onFailure);
    queue.worker.start();
    return queue;
  }

  /** Accepts an event and answers its request id; the result comes later. */
  public synchronized String invoke(String payloadJson) {
    var id = UUID.randomUUID().toString();
    open++;
    queue.add(new Queued(id, payloadJson, 1, System.nanoTime()));
    return id;
  }

  private void work() {
    try {
      while (true) {
        run(queue.take());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Queued queued) {
    var result = result(queued);
    var number = queued.number();
    synchronized (this) {
      attempts.add(
          new Attempt(clock.instant(), queued.requestId(), number, queued.payload(), result));
    }
    if (result instanceof Result.Returned) {
      done();
    } else if (number <= retries.delays().size()) {
      queue.add(queued.again(retries.delays().get(number - 1)));
    } else {
      onFailure.accept(new FailureRecord(functionArn, clock.instant(), queued, result).document());
      done();
    }
  }

  /** A fault of the stand-in itself must not end the queue unseen. */
  private Result result(Queued queued) {
    try {
      return function.invoke(queued.payload().getBytes(UTF_8), queued.requestId());
    } catch (RuntimeException e) {
      var json = "{\"errorType\":\"LocalAws\",\"errorMessage\":\"the stand-in failed\"}";
      return new Result.Failed("LocalAws", e.toString(), json);
    }
  }

  private synchronized void done() {
    open--;
    notifyAll();
  }

  /** Waits until nothing is queued, running or to be tried again; fails if that takes longer. */
  public synchronized void settle(Duration longest) {
    var end = System.nanoTime() + longest.toNanos();
    try {
      while (open > 0) {
        var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new IllegalStateException(open + " invocations of " + functionArn + " still open");
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + functionArn + " was settling", e);
    }
  }

  /** Every try of every invocation so far, in the order in which they ended. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  @Override
  public void close() {
    worker.interrupt();
    function.close();
  }
}
