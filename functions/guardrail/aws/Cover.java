package guardrail.aws;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Whether the organization's trail covers its accounts, asked once for all of them in a while. If
 * nobody can tell, what was known last holds: else one refused call would cost each account a
 * second copy of its events.
 */
final class Cover {
  /** No organization, or none that could cover anything. */
  static final Cover NONE = new Cover(_ -> Optional.empty(), trail -> trail, () -> Instant.EPOCH);

  private static final Duration KEPT = Duration.ofMinutes(2);

  private final Function<GuardedTrail, Optional<TrailArn>> find;
  private final UnaryOperator<GuardedTrail> owners;
  private final InstantSource clock;
  private Optional<TrailArn> known = Optional.empty();
  private Instant until = Instant.MIN;

  /**
   * A cover that nobody has looked for.
   *
   * @param find looks for it in the account of this trail
   * @param owners a trail as it would be in the account that owns the organization's
   */
  Cover(
      Function<GuardedTrail, Optional<TrailArn>> find,
      UnaryOperator<GuardedTrail> owners,
      InstantSource clock) {
    this.find = find;
    this.owners = owners;
    this.clock = clock;
  }

  synchronized Optional<TrailArn> of(GuardedTrail trail) {
    var now = clock.instant();
    if (!now.isBefore(until)) {
      try {
        known = find.apply(owners.apply(trail));
      } catch (SdkException unseen) {
        // What was known holds; a trail that is there all the same shows among the account's own.
      }
      until = now.plus(KEPT);
    }
    return known;
  }
}
