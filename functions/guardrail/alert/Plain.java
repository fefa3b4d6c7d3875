package guardrail.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Turns values into words that are safe to show: callers choose many of them. */
public final class Plain {
  private static final int LONGEST = 400;
  private static final int BRIEF = 120;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private Plain() {}

  /**
   * One line without what controls a terminal, a line or the direction of text; a long value loses
   * its middle.
   */
  public static String line(String value) {
    return line(value, LONGEST);
  }

  /** The same, shorter, for where many stand together. */
  static String brief(String value) {
    return line(value, BRIEF);
  }

  private static String line(String value, int longest) {
    // Categories, for \p{Cntrl} knows ASCII alone: U+0085 ends a line and U+009B begins an escape.
    var line =
        value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+", " ").strip();
    var length = line.codePointCount(0, line.length());
    if (length <= longest) {
      return line;
    }
    var half = longest / 2;
    return "%s [... %d characters cut ...] %s"
        .formatted(
            line.substring(0, line.offsetByCodePoints(0, half)),
            length - 2 * half,
            line.substring(line.offsetByCodePoints(line.length(), -half)));
  }

  /**
   * SNS takes printable ASCII, under 100 characters and no line breaks (SNS API, Publish).
   *
   * @param end what must not be cut
   */
  static String subject(String text, String end) {
    var ascii = line(text).replaceAll("[^\\x20-\\x7e]", "?");
    var room = 99 - end.length();
    return (ascii.length() <= room ? ascii : ascii.substring(0, room - 3) + "...") + end;
  }

  /** To the second, and that it is UTC. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** In the units that a person would use. */
  public static String duration(Duration duration) {
    var seconds = Math.max(0, duration.toSeconds());
    if (seconds < 1) {
      return "less than a second";
    }
    if (seconds < 120) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    var minutes = seconds / 60;
    if (minutes < 120) {
      return "%d minutes %d seconds".formatted(minutes, seconds % 60);
    }
    return "%d hours %d minutes".formatted(minutes / 60, minutes % 60);
  }
}
