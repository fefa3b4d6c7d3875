package simulation;

import java.time.Duration;
import java.util.Optional;

/** How long an attack lasted. */
final class Repair {
  private Repair() {}

  /** From the attack to the StartLogging that went through, if there was one. */
  static Optional<Duration> time(Playback playback) {
    return playback.timeline().stream()
        .filter(m -> m.kind().equals("repair") && m.text().startsWith("StartLogging"))
        .filter(m -> m.text().endsWith("done"))
        .map(m -> Duration.between(playback.began(), m.at()))
        .findFirst();
  }
}
