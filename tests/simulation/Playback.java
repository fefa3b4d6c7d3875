package simulation;

import java.time.Instant;
import java.util.List;
import localaws.Call;

/**
 * A scenario that was played.
 *
 * @param began when the attack began: times are counted from here
 * @param callsOfProduct every call that the product made, refused ones too
 */
public record Playback(
    Scenario scenario,
    Instant began,
    List<Moment> timeline,
    List<Told> alerts,
    List<Check> checks,
    List<Call> callsOfProduct) {

  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::holds);
  }
}
