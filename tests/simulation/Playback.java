package simulation;

import java.time.Instant;
import java.util.List;
import localaws.Call;
import localaws.events.Routed;

/**
 * A scenario that was played.
 *
 * @param began when the attack began: times are counted from here
 * @param callsOfProduct every call that the product made, refused ones too
 * @param events what the product put onto the default bus
 */
public record Playback(
    Scenario scenario,
    Instant began,
    List<Moment> timeline,
    List<Told> alerts,
    List<Check> checks,
    List<Call> callsOfProduct,
    List<Routed> events) {

  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::holds);
  }
}
