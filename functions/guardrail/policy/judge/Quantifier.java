package guardrail.policy.judge;

import org.jspecify.annotations.Nullable;

/** How many of a key's values in the request must pass a condition. */
enum Quantifier {
  THE_ONE,
  ANY,
  ALL;

  /** By what is written before the operator. */
  static Quantifier of(@Nullable String written) {
    return switch (written) {
      case "ForAnyValue" -> ANY;
      case "ForAllValues" -> ALL;
      case null, default -> THE_ONE;
    };
  }
}
