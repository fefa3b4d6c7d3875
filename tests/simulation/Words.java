package simulation;

import java.time.Duration;

/** Says durations as people do. */
final class Words {
  private Words() {}

  static String of(Duration time) {
    if (time.toHours() >= 1 && time.toMinutesPart() == 0) {
      return time.toHours() == 1 ? "hour" : time.toHours() + " hours";
    }
    return time.toMinutes() + " minutes";
  }

  /** How far into a story: milliseconds, or days and hours for one that takes days. */
  static String into(Duration time) {
    return time.toMinutes() < 2
        ? time.toMillis() + " ms"
        : "%d d %02d:%02d".formatted(time.toDays(), time.toHoursPart(), time.toMinutesPart());
  }
}
