package guardrail.policy.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The six parts of an ARN, each a pattern of its own: no wildcard reaches over the colon between
 * two of them (IAM User Guide, "Resource" and "ARN condition operators").
 */
record ArnPattern(List<Glob> parts) {
  private static final int PARTS = 6;

  /** Empty if it has fewer parts, or depends on what is not known. */
  static Optional<ArnPattern> of(String text, Variables variables) {
    var split = split(text, variables);
    var parts = new ArrayList<Glob>();
    split.stream().map(variables::pattern).flatMap(Optional::stream).forEach(parts::add);
    return split.size() == PARTS && parts.size() == PARTS && split.getFirst().equals("arn")
        ? Optional.of(new ArnPattern(parts))
        : Optional.empty();
  }

  static boolean isArn(String text) {
    return text.startsWith("arn:") && text.split(":", PARTS).length == PARTS;
  }

  /** The first five alone, for a variable must not stand before the fifth colon of a Resource. */
  static String head(String text) {
    var split = text.split(":", PARTS);
    return split.length < PARTS ? text : text.substring(0, text.length() - split[5].length());
  }

  boolean matches(String arn) {
    return headMatches(arn) && tail().matches(tail(arn));
  }

  boolean meets(Form arns) {
    return headMatches(arns.beginning()) && tail().meets(tail(arns));
  }

  boolean covers(Form arns) {
    return headMatches(arns.beginning()) && tail().covers(tail(arns));
  }

  private boolean headMatches(String arn) {
    var asked = arn.split(":", PARTS);
    for (int i = 0; i < PARTS - 1; i++) {
      if (!parts.get(i).matches(asked[i])) {
        return false;
      }
    }
    return true;
  }

  private Glob tail() {
    return parts.getLast();
  }

  private static String tail(String arn) {
    return arn.split(":", PARTS)[PARTS - 1];
  }

  private static Form tail(Form arns) {
    return new Form(tail(arns.beginning()), arns.rest());
  }

  /** The colons of variables, as in "${aws:SourceAccount}", part nothing. */
  private static List<String> split(String text, Variables variables) {
    var parts = new ArrayList<String>();
    int begin = 0;
    boolean inside = false;
    for (int i = 0; i < text.length() && parts.size() < PARTS - 1; i++) {
      inside = inside ? text.charAt(i) != '}' : variables.on() && text.startsWith("${", i);
      if (!inside && text.charAt(i) == ':') {
        parts.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }
}
