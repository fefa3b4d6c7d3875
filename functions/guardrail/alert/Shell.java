package guardrail.alert;

import java.util.stream.Collectors;

/** Writes a value as one word of a POSIX shell, so that a pasted command does only what it says. */
final class Shell {
  /** Before a command, which stands on a line of its own, to be copied whole. */
  static final String LINE = "\n     ";

  private static final String PLAIN = "[A-Za-z0-9_./:@%+=,-]+";

  private Shell() {}

  static String word(String value) {
    return value.matches(PLAIN) ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  /**
   * A text in JSON, all in printable ASCII and without what ends a literal of JMESPath: a command
   * must hold a value that an attacker chose, and yet steer no terminal.
   */
  static String json(String value) {
    return value
        .chars()
        .mapToObj(c ->
            c < ' ' || c > '~' || c == '"' || c == '\\' || c == '`'
                ? "\\u%04x".formatted(c)
                : String.valueOf((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
