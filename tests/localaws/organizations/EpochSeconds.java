package localaws.organizations;

import java.time.Instant;

/** A time as AWS JSON writes it. */
final class EpochSeconds {
  private EpochSeconds() {}

  static double of(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }
}
