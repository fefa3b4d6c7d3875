package localaws.iam;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One thing that somebody wants to do; a condition key that is absent has no value. */
public record Access(
    Principal principal, String action, String resource, Map<String, String> context) {

  /** Adds what IAM knows of the principal; condition keys are in lower case. */
  public Access {
    var all = new HashMap<>(context);
    all.putAll(principal.context());
    context = Map.copyOf(all);
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(context.get(key));
  }
}
