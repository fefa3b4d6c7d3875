package guardrail.aws;

import guardrail.aws.organizations.TrustedAccess;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import guardrail.observation.Backing;
import guardrail.observation.Glance;
import guardrail.observation.Observation;
import guardrail.observation.Observe;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Looks at a trail and all that it delivers through at once: one look costs one round trip. */
final class AwsObserve implements Observe {
  private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();

  private final Reach reach;
  private final Cover cover;
  private final InstantSource clock;

  AwsObserve(Reach reach, Cover cover, InstantSource clock) {
    this.reach = reach;
    this.cover = cover;
    this.clock = clock;
  }

  @Override
  public Observation look(GuardedTrail trail) {
    var hands = reach.looking(trail).kept();
    var path = new PathLook(trail, hands, reach.isOwn(trail), VIRTUAL).begin();
    return nearby(trail, hands).along(path.get());
  }

  @Override
  public Observation nearby(GuardedTrail trail) {
    return nearby(trail, reach.looking(trail));
  }

  private Observation nearby(GuardedTrail trail, Hands hands) {
    var trails = hands.trails();
    var buckets = hands.buckets();
    var settings = begin(() -> trails.settings(trail));
    var status = begin(() -> trails.status(trail));
    var log = begin(() -> buckets.state(trail, trail.standard().logBucketName()));
    var standby = begin(() -> buckets.state(trail, trail.standard().standbyBucketName()));
    var backing =
        trail.standard().organization().map(_ -> begin(() -> backing(trail, hands.organization())));
    var seen =
        new Observation(
            settings.join(), status.join(), log.join(), standby.join(), List.of(), clock.instant());
    return backing.map(found -> seen.backed(found.join())).orElse(seen);
  }

  private static Backing backing(GuardedTrail trail, TrustedAccess organization) {
    var trusted = begin(() -> organization.isOn(trail));
    var administrators = organization.administrators(trail);
    return new Backing(trusted.join(), administrators);
  }

  @Override
  public Glance glance(GuardedTrail trail) {
    var trails = reach.looking(trail).trails();
    var settings = begin(() -> trails.settings(trail));
    var status = trails.status(trail);
    return new Glance(settings.join(), status);
  }

  @Override
  public Optional<TrailArn> covering(GuardedTrail trail) {
    return cover.of(trail);
  }

  @Override
  public Part<List<OtherTrail>> others(GuardedTrail trail) {
    return reach.looking(trail).trails().others(trail);
  }

  private static <T> CompletableFuture<T> begin(Supplier<T> read) {
    return CompletableFuture.supplyAsync(read, VIRTUAL);
  }
}
