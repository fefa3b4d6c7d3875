package guardrail.drift;

import guardrail.guarded.Setting;
import java.time.Instant;
import java.util.Optional;

/** A difference in the trail itself. */
public sealed interface TrailDrift extends Drift {
  /** There is no trail of this name in its home Region. */
  record Deleted() implements TrailDrift {}

  /**
   * The trail is there and records nothing.
   *
   * @param since when StopLogging was called; empty if the trail never logged
   */
  record NotLogging(Optional<Instant> since) implements TrailDrift {}

  /** A setting differs; values as {@link Setting#of} gives them. */
  record Modified(Setting setting, String expected, String actual) implements TrailDrift {}
}
