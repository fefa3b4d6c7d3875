package guardrail.onboarding;

import guardrail.guarded.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A queue in memory, as strict about delays as SQS is; a test takes what was sent. */
public final class InMemoryAccountQueue implements AccountQueue {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final List<Sent> sent = new ArrayList<>();
  private int backlog;
  private boolean refuses;

  /** A message and the delay that it was sent with. */
  public record Sent(AccountMessage message, Duration delay) {}

  /** As if so many messages were waiting to be seen. */
  public InMemoryAccountQueue backlog(int messages) {
    backlog = messages;
    return this;
  }

  public InMemoryAccountQueue refusing(boolean now) {
    refuses = now;
    return this;
  }

  /** What was sent since this was asked last. */
  public List<Sent> take() {
    var taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  @Override
  public void send(AccountMessage message, Duration delay) {
    if (refuses || delay.isNegative() || delay.compareTo(LONGEST) > 0) {
      throw new NotQueued(Sample.error("InvalidParameterValue"), null);
    }
    // As it comes back from the queue.
    sent.add(new Sent(AccountMessage.parse(message.toJson()), delay));
  }

  @Override
  public void sendAll(List<AccountMessage> messages) {
    messages.forEach(message -> send(message, Duration.ZERO));
  }

  @Override
  public int waiting() {
    return backlog;
  }
}
