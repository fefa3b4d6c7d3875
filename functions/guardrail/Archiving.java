package guardrail;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.MemberStandard;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Finding;
import guardrail.onboarding.Finding.Aside;
import guardrail.onboarding.Finding.Delivers;
import guardrail.onboarding.Phase;
import guardrail.onboarding.Register;
import guardrail.policy.ArchiveBucket;
import guardrail.policy.ArchivePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Says where a member's trail is to deliver, and lets it in there: the policy of an archive grows
 * by each account. What another invocation overwrites meanwhile is put back at the account's next
 * whole look.
 */
final class Archiving {
  private static final int TRIES = 3;

  private final MemberStandard standard;
  private final Optional<ArchiveBucket> archive;
  private final Register register;
  private final Enrolments enrolments;

  /**
   * For members of this standard.
   *
   * @param archive the bucket whose policy grows by each account; empty if none does
   */
  Archiving(
      MemberStandard standard,
      Optional<ArchiveBucket> archive,
      Register register,
      Enrolments enrolments) {
    this.standard = standard;
    this.archive = archive;
    this.register = register;
    this.enrolments = enrolments;
  }

  /** The trail as it was left to be at the last look. */
  GuardedTrail held(Enrolment account) {
    return held(standard, account);
  }

  /** The same without an archive to let it into. */
  static GuardedTrail held(MemberStandard standard, Enrolment account) {
    return isAside(standard, account)
        ? standard.trailAsideOf(account.accountId())
        : standard.trailOf(account.accountId());
  }

  /** Whether it was let out of an archive that is still where the logs belong. */
  boolean isAside(Enrolment account) {
    return isAside(standard, account);
  }

  private static boolean isAside(MemberStandard standard, Enrolment account) {
    return account.standing().aside() && standard.archive().isPresent();
  }

  /**
   * The trail as it is to be, let into the archive if there is room. Where nobody knows, it is
   * aimed at the archive: CloudTrail has the last word and a way out. One at a time, for threads of
   * one batch would overwrite each other, too.
   */
  synchronized GuardedTrail aim(Enrolment account, Invocation invocation) {
    var id = account.accountId();
    return archive.map(bucket -> admits(bucket, id, invocation)).orElse(true)
        ? standard.trailOf(id)
        : standard.trailAsideOf(id);
  }

  /** What a look at a trail comes to, if its aim was to stay out of the archive. */
  Finding found(GuardedTrail aim, Finding finding) {
    return finding instanceof Delivers && !aim.equals(standard.trailOf(aim.account()))
        ? new Aside(
            "the policy of %s has no room for another account"
                .formatted(standard.trailOf(aim.account()).standard().logBucketName()))
        : finding;
  }

  private boolean admits(ArchiveBucket bucket, String account, Invocation invocation) {
    for (int i = 0; i < TRIES; i++) {
      switch (bucket.policy()) {
        case Unreadable(var error) -> {
          invocation.log().accept("The archive's policy was left as it is: " + error);
          return true;
        }
        case Known(var json) -> {
          var policy = ArchivePolicy.read(json, standard);
          if (policy.admits(account)) {
            return true;
          }
          var grown = grown(policy, account, invocation);
          if (grown.orElse(policy).isNearlyFull()) {
            enrolments.tellArchiveFills(grown.orElse(policy), invocation);
          }
          if (grown.isEmpty()) {
            return false;
          }
          bucket
              .put(grown.get().json())
              .ifPresent(error -> invocation.log().accept("Not let in: " + error));
        }
      }
    }
    return true;
  }

  /** With all accounts that are known, so that what one invocation lost another one puts back. */
  private Optional<ArchivePolicy> grown(
      ArchivePolicy policy, String account, Invocation invocation) {
    var others = new TreeSet<String>();
    var gone = new HashSet<String>();
    for (var known : known(invocation)) {
      if (known.phase() == Phase.GONE) {
        gone.add(known.accountId());
      } else if (!known.isCovered()) {
        others.add(known.accountId());
      }
    }
    return policy.admitting(account, others, gone);
  }

  private List<Enrolment> known(Invocation invocation) {
    return switch (register.all()) {
      case Known(var all) -> all;
      case Unreadable(var error) -> {
        invocation.log().accept("Only this account is let into the archive: " + error);
        yield List.of();
      }
    };
  }
}
