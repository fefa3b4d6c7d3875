package guardrail.alert;

import guardrail.observation.AwsError;

/** Hands an alert to whoever listens. */
@FunctionalInterface
public interface Tell {
  /**
   * Publishes it.
   *
   * @throws NotTold if it was not taken
   */
  void tell(Alert alert);

  /** Thrown when an alert was not taken. It fails the invocation, so that Lambda tries again. */
  final class NotTold extends RuntimeException {
    public NotTold(AwsError error, Throwable cause) {
      super("The alert was not taken: " + error, cause);
    }
  }
}
