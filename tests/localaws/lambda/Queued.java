package localaws.lambda;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** An invocation that waits for its turn. */
record Queued(String requestId, String payload, int number, long due) implements Delayed {

  Queued again(Duration delay) {
    return new Queued(requestId, payload, number + 1, System.nanoTime() + delay.toNanos());
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }
}
