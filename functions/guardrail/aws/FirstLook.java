package guardrail.aws;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailSettings;
import guardrail.observation.BucketState;
import guardrail.observation.Observation;
import guardrail.observation.Part.Known;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * The look at a trail that is to be guarded, before there is a stack: along all that it delivers
 * through, but for what the stack has yet to make.
 */
public final class FirstLook {
  private final Hands hands;

  FirstLook(Hands hands) {
    this.hands = hands;
  }

  /**
   * Looks, with all reads begun at once.
   *
   * @param shown the settings that CloudTrail showed of it a moment ago
   */
  public Observation at(GuardedTrail trail, TrailSettings shown, Instant now) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var path = new PathLook(trail, hands, true, threads).beginBeforeTheStack();
      var buckets = hands.buckets();
      var bucket =
          CompletableFuture.supplyAsync(
              () -> buckets.state(trail, trail.standard().logBucketName()), threads);
      var status = hands.trails().status(trail);
      var standby = new Known<>(BucketState.NOT_LOOKED_AT);
      return new Observation(
              new Known<>(Optional.of(shown)), status, bucket.join(), standby, List.of(), now)
          .along(path.get());
    }
  }
}
