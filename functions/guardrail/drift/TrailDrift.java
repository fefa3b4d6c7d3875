package guardrail.drift;

import guardrail.guarded.Setting;
import guardrail.guarded.TrailArn;
import guardrail.observation.OtherTrail;
import java.time.Instant;
import java.util.List;
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

  /** There is no such trail, and whether it is to be made is a person's to say. */
  sealed interface Withheld extends TrailDrift {}

  /** It has never been there, and others record already: AWS bills each further copy. */
  record Beside(List<OtherTrail> recording) implements Withheld {
    public Beside {
      recording = List.copyOf(recording);
    }
  }

  /** A trail of the same name has its home in another Region, so none can be made here. */
  record HomeElsewhere(TrailArn namesake) implements Withheld {}

  /** A setting differs; values as {@link Setting#of} gives them. */
  record Modified(Setting setting, String expected, String actual) implements TrailDrift {}
}
