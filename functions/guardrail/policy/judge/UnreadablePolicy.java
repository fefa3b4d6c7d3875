package guardrail.policy.judge;

/** A text is no policy document; the message says why and where. */
public final class UnreadablePolicy extends RuntimeException {
  UnreadablePolicy(String why) {
    super(why);
  }

  UnreadablePolicy(String why, Throwable cause) {
    super(why, cause);
  }
}
