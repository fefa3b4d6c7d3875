package localaws.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement of a bucket policy, read lazily: only what could apply must be understood. */
record Statement(Map<?, ?> json) {

  Statement {
    for (var element : List.of("NotPrincipal", "NotAction", "NotResource")) {
      if (json.containsKey(element)) {
        throw new UnsupportedOperationException("policy element " + element + " in " + json);
      }
    }
  }

  boolean denies() {
    return switch (String.valueOf(json.get("Effect"))) {
      case "Deny" -> true;
      case "Allow" -> false;
      default -> throw new UnsupportedOperationException("policy effect in " + json);
    };
  }

  boolean covers(Access access) {
    return isCloudTrail()
        && values(json.get("Action")).stream()
            .anyMatch(action -> Glob.ignoringCase(action).matches(access.action()))
        && values(json.get("Resource")).stream()
            .anyMatch(resource -> Glob.of(resource).matches(access.resource()))
        && meetsConditions(access);
  }

  private boolean isCloudTrail() {
    return switch (json.get("Principal")) {
      case String all -> all.equals("*");
      case Map<?, ?> kinds ->
          values(kinds.get("AWS")).contains("*")
              || values(kinds.get("Service")).contains(Access.PRINCIPAL);
      case null, default -> throw new UnsupportedOperationException("principal in " + json);
    };
  }

  private boolean meetsConditions(Access access) {
    return !(json.get("Condition") instanceof Map<?, ?> conditions)
        || conditions.entrySet().stream()
            .allMatch(operator ->
                ((Map<?, ?>) operator.getValue())
                    .entrySet().stream()
                        .allMatch(key ->
                            new Condition(
                                    String.valueOf(operator.getKey()),
                                    String.valueOf(key.getKey()),
                                    values(key.getValue()))
                                .holds(access)));
  }

  static List<String> values(@Nullable Object oneOrMany) {
    return switch (oneOrMany) {
      case null -> List.of();
      case List<?> many -> many.stream().map(String::valueOf).toList();
      case Object one -> List.of(String.valueOf(one));
    };
  }
}
