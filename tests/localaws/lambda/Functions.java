package localaws.lambda;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which functions an Invoke finds, by qualified ARN, and what takes their events. */
public final class Functions {
  private final Map<String, Consumer<String>> byArn = new HashMap<>();

  /** From now on an Invoke of this version, alias or function hands its payload over. */
  public void register(String qualifiedArn, Consumer<String> invoke) {
    byArn.put(qualifiedArn, invoke);
  }

  Optional<Consumer<String>> find(String qualifiedArn) {
    return Optional.ofNullable(byArn.get(qualifiedArn));
  }
}
