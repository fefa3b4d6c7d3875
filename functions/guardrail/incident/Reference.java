package guardrail.incident;

import java.time.Instant;

/** What something is called that is told more than once: its time, and a mark of what it is. */
final class Reference {
  private Reference() {}

  /** The same for the same thing; things of one second differ by what they are. */
  static String of(String kind, Instant at, String what) {
    return "%s-%s-%04x"
        .formatted(
            kind,
            at.toString().substring(0, 19).replaceAll("[^0-9T]", ""),
            what.hashCode() & 0xffff);
  }
}
