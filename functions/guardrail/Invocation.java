package guardrail;

import com.amazonaws.services.lambda.runtime.Context;
import guardrail.ledger.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One try of one event.
 *
 * @param deadline no repair is begun after it
 * @param lease under which it works on what the ledger holds: the request id, which later tries of
 *     the same event share, and when Lambda ends this one at the latest
 * @param log takes lines for the function's log
 */
record Invocation(Instant deadline, Lease lease, Consumer<String> log) {
  /** A call that was begun in time, two looks, a pause and the alert, each as slow as it may be. */
  private static final Duration LONGEST_TELLING = Duration.ofSeconds(80);

  /** Leaves time to look once more and to tell, whatever the calls before took. */
  static Invocation of(Context context, InstantSource clock) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis());
    var end = clock.instant().plus(left);
    var telling = left.dividedBy(2);
    return new Invocation(
        end.minus(telling.compareTo(LONGEST_TELLING) < 0 ? telling : LONGEST_TELLING),
        new Lease(requestId(context), end),
        line -> context.getLogger().log(line));
  }

  /** Lambda always gives one; what stands in for it may not. */
  private static String requestId(Context context) {
    return Optional.ofNullable(context.getAwsRequestId())
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
