package guardrail.policy.judge;

/** A text is no policy document; the message says why and where. */
public final class UnreadablePolicy extends RuntimeException {
  UnreadablePolicy(String why) {
    super(why);
  }

  static UnreadablePolicy at(long character, String why) {
    return new UnreadablePolicy("%s at character %d".formatted(why, character));
  }

  UnreadablePolicy(String why, Throwable cause) {
    super(why, cause);
  }
}
