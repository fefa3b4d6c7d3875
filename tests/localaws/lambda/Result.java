package localaws.lambda;

/** How one invocation ended. */
public sealed interface Result {
  record Returned(String json) implements Result {}

  /** The handler threw, or could not be made; json is the runtime client's own report. */
  record Failed(String errorType, String errorMessage, String json) implements Result {}

  /** The process ended before it answered. */
  record Died(int exitCode) implements Result {}
}
