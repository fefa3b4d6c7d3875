package guardrail.policy.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement's conditions hold. All of them must, and of the values of one any may; what
 * is not understood is unknown, and matters only if nothing else settles the statement.
 */
record Conditions(Variables variables) {

  /** Each by its operator and key, for people to read. */
  Map<String, Truth> of(@Nullable Object element) {
    var truths = new LinkedHashMap<String, Truth>();
    switch (element) {
      case null -> {}
      case Map<?, ?> operators ->
          operators.forEach((operator, keys) -> add(truths, String.valueOf(operator), keys));
      default -> truths.put("Condition", Truth.UNKNOWN);
    }
    return truths;
  }

  private void add(Map<String, Truth> truths, String operator, @Nullable Object keys) {
    if (!(keys instanceof Map<?, ?> wanted) || wanted.isEmpty() || hasTwins(wanted)) {
      truths.put("condition " + operator, Truth.UNKNOWN);
      return;
    }
    wanted.forEach((key, values) ->
        truths.put(
            "condition %s of %s".formatted(operator, key),
            Values.of(values)
                .map(all -> holds(operator, String.valueOf(key), all))
                .orElse(Truth.UNKNOWN)));
  }

  /** Two keys that differ in case only are the same one twice. */
  private static boolean hasTwins(Map<?, ?> keys) {
    var names = new ArrayList<String>();
    keys.keySet().forEach(key -> names.add(String.valueOf(key).toLowerCase(Locale.ROOT)));
    return new TreeSet<>(names).size() < names.size();
  }

  private Truth holds(String operator, String key, List<String> wanted) {
    var asked = variables.context().of(key);
    if (operator.equals("Null")) {
      return isNull(asked, wanted);
    }
    return Operator.of(operator)
        .map(found -> found.holds(asked, wanted, variables))
        .orElse(Truth.UNKNOWN);
  }

  private static Truth isNull(RequestContext.Key key, List<String> wanted) {
    if (!List.of("true", "false").containsAll(wanted)) {
      return Truth.UNKNOWN;
    }
    return switch (key) {
      case RequestContext.Unknown _ -> Truth.UNKNOWN;
      case RequestContext.Absent _ -> Truth.of(wanted.contains("true"));
      case RequestContext.Present _, RequestContext.OneOf _ -> Truth.of(wanted.contains("false"));
    };
  }
}
