package guardrail.alert;

/** Writes a value as one word of a POSIX shell, so that a pasted command does only what it says. */
final class Shell {
  private static final String PLAIN = "[A-Za-z0-9_./:@%+=,-]+";

  private Shell() {}

  static String word(String value) {
    return value.matches(PLAIN) ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
