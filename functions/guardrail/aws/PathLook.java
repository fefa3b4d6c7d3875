package guardrail.aws;

import guardrail.aws.s3.BucketDetails;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.BucketLook;
import guardrail.observation.DeliveryPath;
import guardrail.observation.KeyLook;
import guardrail.observation.LogGroupLook;
import guardrail.observation.LogGroupLook.Role;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.Selection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * A look along all that a trail delivers through. All of its reads are begun at once, whatever they
 * find: a look costs one round trip, and what a missing bucket or trail answers is left out later.
 */
final class PathLook {
  private final GuardedTrail trail;
  private final Hands hands;
  private final boolean seesOthers;
  private final Executor executor;

  PathLook(GuardedTrail trail, Hands hands, boolean seesOthers, Executor executor) {
    this.trail = trail;
    this.hands = hands;
    this.seesOthers = seesOthers;
    this.executor = executor;
  }

  /** Begins to look. The answer waits for what was begun. */
  Supplier<DeliveryPath> begin() {
    return begin(true);
  }

  /** The same before there is a stack that has made the standby bucket and the log group's role. */
  Supplier<DeliveryPath> beginBeforeTheStack() {
    return begin(false);
  }

  private Supplier<DeliveryPath> begin(boolean stackIsThere) {
    var standard = trail.standard();
    var selection = selection();
    var log = bucket(standard.logBucketName());
    var standby = bucket(standard.standbyBucketName(), stackIsThere);
    var key = standard.settings().kmsKeyId().map(this::key);
    var topic =
        standard.settings().snsTopicArn().map(arn -> begin(() -> hands.topic().state(trail, arn)));
    var logGroup = trail.logGroupName().map(name -> logGroup(name, stackIsThere));
    return () ->
        new DeliveryPath(
            Optional.of(selection.get()),
            buckets(log, standby),
            key.map(Supplier::get),
            topic.map(CompletableFuture::join),
            logGroup.map(Supplier::get));
  }

  private Supplier<Selection> selection() {
    var trails = hands.trails();
    var events = begin(() -> trails.selectors(trail));
    var insights = begin(() -> trails.insights(trail));
    var tags = begin(() -> trails.tags(trail));
    return () -> new Selection(events.join(), insights.join(), tags.join());
  }

  /**
   * Another account's bucket is looked at as far as that account lets it be, but not once for each
   * member that delivers there: the account that owns it looks at it.
   */
  private Optional<Supplier<BucketLook>> bucket(String name) {
    return trail.owns(name) || seesOthers ? Optional.of(details(name)) : Optional.empty();
  }

  private Optional<Supplier<BucketLook>> bucket(String name, boolean isThere) {
    return isThere ? bucket(name) : Optional.empty();
  }

  private Supplier<BucketLook> details(String name) {
    var details = new BucketDetails(hands.s3().get(), trail, name);
    var policy = begin(details::policy);
    var block = begin(details::publicAccessBlocked);
    var versioned = begin(details::versioned);
    var encryption = begin(details::encryption);
    var owner = begin(details::ownerEnforced);
    var lifecycle = begin(details::lifecycle);
    var payer = begin(details::requesterPays);
    var lock = begin(details::objectLock);
    var replication = begin(details::replication);
    return () ->
        new BucketLook(
            policy.join(),
            block.join(),
            versioned.join(),
            encryption.join(),
            owner.join(),
            lifecycle.join(),
            payer.join(),
            lock.join(),
            replication.join());
  }

  private Map<String, BucketLook> buckets(
      Optional<Supplier<BucketLook>> log, Optional<Supplier<BucketLook>> standby) {
    var buckets = new HashMap<String, BucketLook>();
    log.ifPresent(look -> buckets.put(trail.standard().logBucketName(), look.get()));
    standby.ifPresent(look -> buckets.put(trail.standard().standbyBucketName(), look.get()));
    return buckets;
  }

  private Supplier<KeyLook> key(String arn) {
    var key = hands.key(trail);
    var state = begin(() -> key.state(trail, arn));
    // Nobody may read another account's (KMS API Reference, GetKeyPolicy), nor we a member's.
    var policy = trail.keyToMend().map(own -> begin(() -> key.policy(trail, own)));
    return () -> new KeyLook(state.join(), policy.map(CompletableFuture::join));
  }

  private Supplier<LogGroupLook> logGroup(String name, boolean roleIsThere) {
    var group = begin(() -> hands.logGroup().group(trail, name));
    Supplier<Part<Optional<Role>>> role =
        roleIsThere ? role() : () -> new Known<>(Optional.empty());
    return () -> new LogGroupLook(group.join(), role.get());
  }

  private Supplier<Part<Optional<Role>>> role() {
    var role = trail.logGroupRoleName().orElseThrow();
    var bare = begin(() -> hands.role().role(trail, role));
    var rights = begin(() -> hands.role().rights(trail, role));
    return () -> role(bare.join(), rights.join());
  }

  private static Part<Optional<Role>> role(
      Part<Optional<Role>> bare, Part<Optional<String>> rights) {
    if (bare.known().flatMap(role -> role).isEmpty()) {
      return bare;
    }
    return switch (rights) {
      case Unreadable<Optional<String>>(var error) -> new Unreadable<>(error);
      case Known<Optional<String>>(var may) ->
          new Known<>(
              bare.known()
                  .flatMap(role -> role)
                  .map(role -> new Role(role.trust(), may, role.boundary())));
    };
  }

  private <T> CompletableFuture<T> begin(Supplier<T> read) {
    return CompletableFuture.supplyAsync(read, executor);
  }
}
