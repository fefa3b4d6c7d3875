package guardrail.command.incidents;

/** Text as it may stand in a page: whoever was recorded chose much of it. */
final class Html {
  private Html() {}

  /** Safe between tags and in a quoted attribute; no control characters but line breaks. */
  static String text(String value) {
    return value
        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\n]]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
