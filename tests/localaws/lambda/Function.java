package localaws.lambda;

/** A deployed function that can be invoked; one invocation at a time. */
public interface Function extends AutoCloseable {
  Result invoke(byte[] payload, String requestId);

  @Override
  void close();
}
