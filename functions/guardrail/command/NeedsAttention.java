package guardrail.command;

/** Thrown when a command cannot go on with what it found; it says what was expected instead. */
final class NeedsAttention extends RuntimeException {
  NeedsAttention(String message) {
    super(message);
  }
}
