package guardrail.remediation;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.STANDBY_BUCKET;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.BucketState;
import guardrail.observation.DeliveryPath;
import guardrail.observation.Glance;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Observe;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Paths;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.observation.TrailStatus;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A trail and its two buckets in memory: calls change them, looks show them. */
public final class InMemoryAws implements Observe, Apply {
  private final InMemoryTrail trail;
  private final InMemoryBuckets buckets = new InMemoryBuckets();
  private final Obstacles obstacles = new Obstacles();
  private final List<OtherTrail> others = new ArrayList<>();
  private final Deque<Observation> stale = new ArrayDeque<>();
  private final List<Remediation> calls = new ArrayList<>();
  private boolean trusted = true;
  private DeliveryPath path = DeliveryPath.UNSEEN;
  private int looks;
  private int wholeLooks;

  private InMemoryAws(Optional<TrailSettings> settings) {
    trail = new InMemoryTrail(settings);
  }

  public static InMemoryAws recording(TrailSettings settings) {
    return new InMemoryAws(Optional.of(settings));
  }

  public static InMemoryAws stopped() {
    var aws = recording(Sample.PLAIN);
    aws.stop();
    return aws;
  }

  /** Somebody stops it. */
  public void stop() {
    trail.show(Looks.notLogging(Looks.STARTED, Looks.STOPPED));
  }

  public static InMemoryAws deleted() {
    return new InMemoryAws(Optional.empty());
  }

  public InMemoryAws bucket(String name, BucketState state) {
    buckets.put(name, state);
    return this;
  }

  public InMemoryAws holding(String bucket) {
    buckets.hold(bucket);
    return this;
  }

  public InMemoryAws locking(String bucket) {
    buckets.lock(bucket);
    return this;
  }

  /** CloudTrail may not use what the standard asks for here. */
  public InMemoryAws refusing(Setting setting) {
    obstacles.refuse(setting);
    return this;
  }

  public InMemoryAws failing(Class<? extends Remediation> call, String code) {
    obstacles.fail(call, code);
    return this;
  }

  /** The call is answered as if it were carried out, and changes nothing. */
  public InMemoryAws ignoring(Class<? extends Remediation> call) {
    obstacles.ignore(call);
    return this;
  }

  /** CloudTrail may not act in the organization, which makes its trails the account's own. */
  public InMemoryAws withoutTrustedAccess() {
    trusted = false;
    trail.losesOrganization();
    return this;
  }

  /** What it delivers through; nobody looks there unless a test says what there is to see. */
  public InMemoryAws along(DeliveryPath through) {
    path = through;
    return this;
  }

  public InMemoryAws status(TrailStatus shown) {
    trail.show(shown);
    return this;
  }

  public InMemoryAws beside(OtherTrail other) {
    others.add(other);
    return this;
  }

  /** The next look shows this instead of what is there. */
  public InMemoryAws showingFirst(Observation look) {
    stale.add(look);
    return this;
  }

  public List<Remediation> calls() {
    return List.copyOf(calls);
  }

  public int looks() {
    return looks;
  }

  /** Those that went further than the trail and whether its buckets are there. */
  public int wholeLooks() {
    return wholeLooks;
  }

  public Optional<TrailSettings> settings() {
    return trail.settings();
  }

  public boolean isLogging() {
    return trail.status().filter(TrailStatus::isLogging).isPresent();
  }

  @Override
  public Observation look(GuardedTrail guarded) {
    wholeLooks++;
    return nearby(guarded).along(path);
  }

  @Override
  public Observation nearby(GuardedTrail guarded) {
    looks++;
    var shown = stale.poll();
    return shown != null ? shown : now().backed(Looks.backing(trusted));
  }

  @Override
  public Glance glance(GuardedTrail guarded) {
    var seen = nearby(guarded);
    return new Glance(seen.settings(), seen.status());
  }

  private Observation now() {
    return new Observation(
        new Known<>(trail.settings()),
        new Known<>(trail.status()),
        new Known<>(buckets.state(LOG_BUCKET)),
        new Known<>(buckets.state(STANDBY_BUCKET)),
        List.of(),
        Looks.NOW);
  }

  @Override
  public Part<List<OtherTrail>> others(GuardedTrail guarded) {
    return new Known<>(List.copyOf(others));
  }

  @Override
  public Result apply(GuardedTrail guarded, Remediation remediation, String incident) {
    calls.add(remediation);
    return obstacles.before(remediation).orElseGet(() -> carryOut(remediation));
  }

  private Result carryOut(Remediation remediation) {
    return switch (remediation) {
      case CreateTrail(var wanted) ->
          trail.create(wanted, () -> refusal(wanted, EnumSet.allOf(Setting.class)));
      case UpdateTrail(var wanted, var drifted) ->
          trail.update(wanted, drifted, () -> refusal(wanted, drifted));
      case StartLogging _ -> trail.start();
      case CreateBucket(var bucket) -> buckets.create(bucket);
      case EnableAWSServiceAccess _ -> {
        trusted = true;
        yield new Applied();
      }
      case PutBucketPolicy(var bucket, var policy) -> {
        var there = Paths.there(policy);
        path = Paths.with(path, bucket, look -> Paths.withPolicy(look, there));
        yield new Applied();
      }
      case BucketRemediation _,
          KeyRemediation _,
          SinkRemediation _,
          PutEventSelectors _,
          PutInsightSelectors _,
          AddTags _ ->
          new Applied();
    };
  }

  private Optional<Result> refusal(TrailSettings wanted, Set<Setting> sent) {
    var refused = buckets.refusal(wanted.s3BucketName());
    if (sent.contains(Setting.S3_BUCKET_NAME) && refused.isPresent()) {
      return refused;
    }
    if (!trusted && sent.contains(Setting.IS_ORGANIZATION_TRAIL) && wanted.isOrganizationTrail()) {
      var error = Sample.error("CloudTrailAccessNotEnabledException");
      return Optional.of(new Refused(new SettingRefused(Setting.IS_ORGANIZATION_TRAIL, error)));
    }
    return obstacles.refusal(wanted, sent);
  }
}
