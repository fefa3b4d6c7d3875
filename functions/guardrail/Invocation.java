package guardrail;

import guardrail.ledger.Lease;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * One try of one event.
 *
 * @param deadline no repair is begun after it
 * @param lease under which it works on what the ledger holds: the request id, which later tries of
 *     the same event share, and when Lambda ends this one at the latest
 * @param log takes lines for the function's log
 */
record Invocation(Instant deadline, Lease lease, Consumer<String> log) {}
