package guardrail.command;

/** Thrown when a command line is not one; it says what is wrong, what was expected, an example. */
final class WrongUsage extends RuntimeException {
  WrongUsage(String message) {
    super(message);
  }
}
