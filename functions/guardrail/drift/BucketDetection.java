package guardrail.drift;

import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.Drift.Undecided;
import guardrail.drift.Drift.Unjudged;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.BucketLook;
import guardrail.observation.BucketState;
import guardrail.observation.Observation;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.policy.Admittance;
import guardrail.policy.Standing.CannotTell;
import guardrail.policy.Standing.Lets;
import guardrail.policy.Standing.Refuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one bucket of the standard differs from what it must be. */
final class BucketDetection {
  private final GuardedTrail trail;
  private final String bucket;
  private final Observation seen;
  private final List<Drift> drift = new ArrayList<>();

  private BucketDetection(GuardedTrail trail, String bucket, Observation seen) {
    this.trail = trail;
    this.bucket = bucket;
    this.seen = seen;
  }

  static List<Drift> detect(
      GuardedTrail trail, String bucket, Part<BucketState> state, Observation seen) {
    return new BucketDetection(trail, bucket, seen).detect(state);
  }

  private List<Drift> detect(Part<BucketState> state) {
    var refused = seen.refusalOfBucket(bucket);
    refused.ifPresent(error -> drift.add(new RefusesCloudTrail(bucket, error)));
    switch (state) {
      case Unreadable(var error) -> drift.add(new Unjudged("the bucket " + bucket, error));
      case Known(var known) -> {
        switch (known) {
          case OURS -> seen.path().bucket(bucket).ifPresent(look -> look(look, refused.isEmpty()));
          case IN_ANOTHER_ACCOUNT, NOT_LOOKED_AT -> {}
          case ABSENT -> drift.add(new Missing(bucket, seen.refusalOfName(bucket)));
          case NOT_OURS -> drift.add(new NotOurs(bucket));
        }
      }
    }
    return drift;
  }

  private void look(BucketLook look, boolean policyMatters) {
    if (policyMatters) {
      policy(look);
    }
    soft(Hardening.PUBLIC_ACCESS_BLOCK, look.publicAccessBlocked());
    soft(Hardening.VERSIONING, look.versioned());
    encryption(look.encryption());
    soft(Hardening.OWNERSHIP, look.ownerEnforced());
    known("the lifecycle", look.lifecycle())
        .ifPresent(rules -> {
          var days = trail.standard().retention().logs();
          var sooner = rules.stream().filter(rule -> rule.removes(folder(), days)).toList();
          if (!sooner.isEmpty()) {
            drift.add(new LogsExpire(bucket, days, sooner));
          }
        });
    known("who pays for reading", look.requesterPays())
        .filter(pays -> pays)
        .ifPresent(_ -> drift.add(new RequesterPays(bucket)));
  }

  private void policy(BucketLook look) {
    if (Destination.isLocked(look)
        && trail.owns(bucket)
        && look.policy() instanceof Unreadable<Optional<String>>(var error)) {
      drift.add(new LockedOut(bucket, error));
      return;
    }
    known("the policy", look.policy())
        .ifPresent(policy -> {
          switch (Admittance.ofBucket(trail, bucket, policy)) {
            case Lets _ -> {}
            case Refuses(var why, var hostile, var mended) ->
                drift.add(new PolicyRefuses(bucket, why, hostile, mended));
            case CannotTell(var why) ->
                drift.add(new Undecided("the policy of the bucket " + bucket, why));
          }
        });
  }

  private void soft(Hardening hardening, Part<Boolean> part) {
    known("whether " + hardening.words(), part)
        .filter(hard -> !hard)
        .ifPresent(_ -> drift.add(new Softened(bucket, hardening, "off")));
  }

  /**
   * CloudTrail encrypts with the standard's key by itself; a default of that key is as good. S3
   * keeps its ARN or its id, as it was given (S3 API Reference, ServerSideEncryptionByDefault).
   */
  private void encryption(Part<Optional<String>> part) {
    var key = trail.standard().settings().kmsKeyId().orElse("");
    known("the encryption", part)
        .map(actual -> actual.orElse("none"))
        .filter(actual -> !actual.equals("AES256") && (key.isEmpty() || !names(actual, key)))
        .ifPresent(actual -> drift.add(new Softened(bucket, Hardening.ENCRYPTION, actual)));
  }

  private static boolean names(String actual, String key) {
    return actual.endsWith(" " + key)
        || actual.endsWith(" " + key.substring(key.lastIndexOf('/') + 1));
  }

  /** What AWS does not show of another account's bucket is told as unseen, and not as drift. */
  private <T> Optional<T> known(String part, Part<T> look) {
    if (look instanceof Unreadable<T>(var error) && trail.owns(bucket)) {
      drift.add(new Unjudged("%s of the bucket %s".formatted(part, bucket), error));
    }
    return look.known();
  }

  private String folder() {
    return trail.standard().settings().s3KeyPrefix().map(p -> p + "/").orElse("") + "AWSLogs/";
  }
}
