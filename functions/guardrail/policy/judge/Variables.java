package guardrail.policy.judge;

import guardrail.policy.judge.RequestContext.Absent;
import guardrail.policy.judge.RequestContext.OneOf;
import guardrail.policy.judge.RequestContext.Present;
import guardrail.policy.judge.RequestContext.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts what is known of a request in place of a policy's variables. What comes out of a variable
 * has no wildcards, and "${*}" is no wildcard either (IAM User Guide, "IAM policy elements:
 * Variables and tags").
 *
 * @param on false for a version that knows none
 */
record Variables(boolean on, RequestContext context) {
  private static final String OPENING = "${";
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?:([*?$])|([^*?$,{}']+)(?:, *'([^']*)')?)}");

  boolean in(String text) {
    return on && text.contains(OPENING);
  }

  /** The text, each character for itself; empty if it depends on what is not known. */
  Optional<String> text(String text) {
    return glob(text, false).map(Glob::text);
  }

  /** The pattern of this text; empty if it depends on what is not known. */
  Optional<Glob> pattern(String text) {
    return glob(text, true);
  }

  private Optional<Glob> glob(String text, boolean wildcards) {
    var tokens = new ArrayList<Integer>();
    int at = 0;
    while (at < text.length()) {
      if (on && text.startsWith(OPENING, at)) {
        var variable = VARIABLE.matcher(text).region(at, text.length());
        var value = variable.lookingAt() ? value(variable) : Optional.<String>empty();
        if (value.isEmpty()) {
          return Optional.empty();
        }
        value.get().codePoints().forEach(tokens::add);
        at = variable.end();
      } else {
        int character = text.codePointAt(at);
        tokens.add(wildcards ? Glob.token(character) : character);
        at += Character.charCount(character);
      }
    }
    return Optional.of(new Glob(tokens));
  }

  /** Of a key with several values, or without any and without a default, no page says enough. */
  private Optional<String> value(MatchResult variable) {
    if (variable.group(1) != null) {
      return Optional.of(variable.group(1));
    }
    return switch (context.of(variable.group(2).strip())) {
      case Present(List<String> values) ->
          values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
      case Absent _ -> Optional.ofNullable(variable.group(3));
      case Unknown _, OneOf _ -> Optional.empty();
    };
  }
}
