package localaws;

/** Nobody waits for the answer any more: the caller's process ended during the call. */
public final class CallerDied extends RuntimeException {
  CallerDied(String accessKeyId) {
    super("the process of " + accessKeyId + " ended during its call");
  }
}
