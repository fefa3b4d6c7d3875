package guardrail.policy.judge;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement speaks of the action; its case does not matter, and only its name has
 * wildcards.
 */
record Actions(String action) {
  private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

  Truth of(Map<String, Object> elements) {
    var named = elements.get("Action");
    var excepted = elements.get("NotAction");
    if ((named == null) == (excepted == null)) {
      return Truth.UNKNOWN;
    }
    return named != null ? in(named) : in(excepted).not();
  }

  private Truth in(@Nullable Object actions) {
    return Values.of(actions)
        .map(all -> Truth.any(all.stream().map(this::is).toList()))
        .orElse(Truth.UNKNOWN);
  }

  private Truth is(String pattern) {
    if (pattern.equals("*")) {
      return Truth.YES;
    }
    if (!READABLE.matcher(pattern).matches()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(Glob.of(lower(pattern)).matches(lower(action)));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
