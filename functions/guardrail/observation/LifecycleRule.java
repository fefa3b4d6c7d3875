package guardrail.observation;

import java.util.Optional;

/**
 * A rule of a bucket's lifecycle that removes objects.
 *
 * @param id under which it is taken out
 * @param prefix of the keys that it is for; empty: all
 * @param days after which it removes them; 0 for a date, which is past one day
 * @param noncurrentDays after which it removes what was overwritten or deleted
 */
public record LifecycleRule(
    String id,
    boolean enabled,
    String prefix,
    Optional<Integer> days,
    Optional<Integer> noncurrentDays) {

  /** Whether it removes objects of this folder sooner than after so many days. */
  public boolean removes(String folder, int sooner) {
    var there =
        prefix.isEmpty()
            || folder.startsWith(prefix)
            || prefix.startsWith(folder)
            // No key of a log begins so; whoever wrote it meant all of them.
            || prefix.equals("*");
    return enabled
        && there
        && (days.filter(d -> d < sooner).isPresent()
            || noncurrentDays.filter(d -> d < sooner).isPresent());
  }

  /** The fewest days after which it removes something. */
  public int soonest() {
    return Math.min(days.orElse(Integer.MAX_VALUE), noncurrentDays.orElse(Integer.MAX_VALUE));
  }
}
