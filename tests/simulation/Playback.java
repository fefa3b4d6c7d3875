package simulation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A scenario that was played.
 *
 * @param began when the attack began: times are counted from here
 * @param calledByProduct operations that the product called, as "cloudtrail:GetTrail"
 */
public record Playback(
    Scenario scenario,
    Instant began,
    List<Moment> timeline,
    List<Told> alerts,
    List<Check> checks,
    Set<String> calledByProduct) {

  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::holds);
  }
}
