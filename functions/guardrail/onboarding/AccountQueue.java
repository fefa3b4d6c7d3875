package guardrail.onboarding;

import guardrail.observation.AwsError;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where accounts wait for their look. */
public interface AccountQueue {
  /**
   * Puts a message there, to be seen after a delay of at most 15 minutes.
   *
   * @throws NotQueued if it was not taken
   */
  void send(AccountMessage message, Duration delay);

  /**
   * Puts many there at once.
   *
   * @throws NotQueued if one was not taken; the others may have been
   */
  void sendAll(List<AccountMessage> messages);

  /**
   * How many wait to be seen, without those that are delayed.
   *
   * @throws NotQueued if the queue does not say
   */
  int waiting();

  /** Thrown when the queue does not do what was asked. */
  final class NotQueued extends RuntimeException {
    public NotQueued(AwsError error, @Nullable Throwable cause) {
      super("The queue of accounts did not answer as it should: " + error, cause);
    }
  }
}
