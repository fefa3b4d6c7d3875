package localaws.organizations;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time as records of Organizations show it, which no program should read (C1). */
final class DisplayTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

  private DisplayTime() {}

  static String of(Instant at) {
    return FORM.format(at);
  }

  /** From what an answer's JSON has. */
  static String ofSeconds(@Nullable Object seconds) {
    return of(Instant.ofEpochSecond(((Number) requireNonNull(seconds)).longValue()));
  }
}
