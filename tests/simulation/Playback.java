package simulation;

import java.time.Instant;
import java.util.List;

/**
 * A scenario that was played.
 *
 * @param began when the attack began: times are counted from here
 */
public record Playback(
    Scenario scenario,
    Instant began,
    List<Moment> timeline,
    List<Told> alerts,
    List<Check> checks) {

  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::holds);
  }
}
