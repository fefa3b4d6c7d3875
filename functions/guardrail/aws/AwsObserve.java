package guardrail.aws;

import guardrail.aws.cloudtrail.TrailReads;
import guardrail.aws.s3.BucketReads;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.Observation;
import guardrail.observation.Observe;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Looks at a trail and its buckets, all at once: one look costs one round trip. */
final class AwsObserve implements Observe {
  private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();

  private final TrailReads trails;
  private final BucketReads buckets;
  private final InstantSource clock;

  AwsObserve(TrailReads trails, BucketReads buckets, InstantSource clock) {
    this.trails = trails;
    this.buckets = buckets;
    this.clock = clock;
  }

  @Override
  public Observation look(GuardedTrail trail) {
    var settings = begin(() -> trails.settings(trail));
    var status = begin(() -> trails.status(trail));
    var log = begin(() -> buckets.state(trail, trail.standard().logBucketName()));
    var standby = begin(() -> buckets.state(trail, trail.standard().standbyBucketName()));
    return new Observation(
        settings.join(), status.join(), log.join(), standby.join(), List.of(), clock.instant());
  }

  @Override
  public Part<List<OtherTrail>> others(GuardedTrail trail) {
    return trails.others(trail);
  }

  private static <T> CompletableFuture<T> begin(Supplier<T> read) {
    return CompletableFuture.supplyAsync(read, VIRTUAL);
  }
}
