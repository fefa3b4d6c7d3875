package localaws.iam;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wildcards of policies: * is any run of characters, ? is one. */
record Glob(Pattern pattern) {

  /** A policy is asked again and again, and compiling costs more than matching. */
  private static final Map<String, Glob> COMPILED = new ConcurrentHashMap<>();

  static Glob of(String text) {
    return compiled("text " + text, () -> Pattern.compile(regex(plain(text), "."), Pattern.DOTALL));
  }

  static Glob ignoringCase(String text) {
    return compiled(
        "action " + text, () -> Pattern.compile(regex(plain(text), "."), Pattern.CASE_INSENSITIVE));
  }

  /** A wildcard stays within one of an ARN's first five parts (IAM User Guide, ArnLike). */
  static Glob ofArn(String text) {
    return compiled("arn " + text, () -> arn(text));
  }

  private static Glob compiled(String key, Supplier<Pattern> pattern) {
    return COMPILED.computeIfAbsent(key, _ -> new Glob(pattern.get()));
  }

  private static Pattern arn(String text) {
    var parts = plain(text).split(":", 6);
    if (parts.length < 6) {
      throw new UnsupportedOperationException("an ARN has six parts: " + text);
    }
    var regex = new StringBuilder();
    for (int part = 0; part < parts.length; part++) {
      regex.append(part == 0 ? "" : ":").append(regex(parts[part], part < 5 ? "[^:]" : "."));
    }
    return Pattern.compile(regex.toString());
  }

  static Glob ofResource(String text) {
    return text.equals("*") ? of(text) : ofArn(text);
  }

  /** A policy variable would be taken for text. */
  static String plain(String text) {
    if (text.contains("${")) {
      throw new UnsupportedOperationException("policy variable in " + text);
    }
    return text;
  }

  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  private static String regex(String text, String any) {
    return text.chars()
        .mapToObj(c ->
            switch (c) {
              case '*' -> any + "*";
              case '?' -> any;
              default -> Pattern.quote(Character.toString(c));
            })
        .collect(Collectors.joining());
  }
}
