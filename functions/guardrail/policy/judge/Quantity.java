package guardrail.policy.judge;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what conditions compare beside text; empty if it is written in another way. */
final class Quantity {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

  private Quantity() {}

  static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** A date with its time and zone, or seconds since 1970. */
  static Optional<Instant> moment(String text) {
    try {
      return Optional.of(
          SECONDS.matcher(text).matches()
              ? Instant.ofEpochSecond(Long.parseLong(text))
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  static Optional<ByteBuffer> bytes(String text) {
    try {
      return Optional.of(ByteBuffer.wrap(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
