package guardrail;

import guardrail.aws.OrganizationPorts;
import guardrail.event.Trigger;
import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.RecordedCall;
import guardrail.event.Trigger.Resync;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.guarded.MemberStandard;
import guardrail.guarded.TrailArn;
import guardrail.observation.AwsError;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Phase;
import guardrail.onboarding.Register;
import guardrail.organization.Membership;
import guardrail.organization.Membership.Member;
import guardrail.organization.Membership.Outside;
import guardrail.organization.Membership.Unknown;
import guardrail.organization.Organization;
import java.util.List;
import java.util.Optional;

/**
 * Which trails an event is about. An account that an event names is asked of the organization
 * before any call is made in it: else whoever writes an event would choose where the guardrail
 * calls.
 */
final class Wards {
  private final GuardedTrails own;
  private final Optional<Members> members;

  private record Members(MemberStandard standard, Organization organization, Register register) {}

  private Wards(GuardedTrails own, Optional<Members> members) {
    this.own = own;
    this.members = members;
  }

  /** Those of one account. */
  static Wards of(GuardedTrails own) {
    return new Wards(own, Optional.empty());
  }

  /** Those of the hub's own account, and one in each member. */
  static Wards ofOrganization(
      GuardedTrails own, MemberStandard standard, OrganizationPorts organization) {
    return new Wards(
        own,
        Optional.of(new Members(standard, organization.organization(), organization.register())));
  }

  /**
   * The trails to look at. An event of a stranger's account is looked at with the hub's own, where
   * it is refused and told.
   *
   * @throws NotKnown if nobody can tell whose account it is; Lambda tries again
   */
  GuardedTrails of(Trigger trigger) {
    return switch (trigger) {
      case Resync _ -> own;
      case FollowUp(var arn, _) -> followed(TrailArn.parse(arn));
      case ExemptionChanged(var accounts) ->
          new GuardedTrails(accounts.stream().flatMap(account -> in(account).stream()).toList());
      case RecordedCall(var call) ->
          call.account()
              .filter(account -> own.trails().stream().noneMatch(t -> t.account().equals(account)))
              .flatMap(account -> members.flatMap(of -> trailsOf(account, of)))
              .orElse(own);
    };
  }

  /** The trail of an account, if it is guarded. */
  private List<GuardedTrail> in(String account) {
    var ours = own.trails().stream().filter(trail -> trail.account().equals(account)).toList();
    return ours.isEmpty()
        ? members.flatMap(of -> trailsOf(account, of)).map(GuardedTrails::trails).orElse(List.of())
        : ours;
  }

  /** One that is not guarded any more is not followed up. */
  private GuardedTrails followed(Optional<TrailArn> arn) {
    var ours = own.trails().stream().filter(trail -> arn.equals(Optional.of(trail.arn()))).toList();
    return ours.isEmpty()
        ? members
            .flatMap(of -> arn.flatMap(known -> trailsOf(known.account(), of)))
            .orElse(new GuardedTrails(List.of()))
        : new GuardedTrails(ours);
  }

  private static Optional<GuardedTrails> trailsOf(String account, Members members) {
    return switch (Membership.of(account, members.organization())) {
      case Member _ -> {
        var archive = members.standard().archive();
        yield Optional.of(trails(account, members, archive.flatMap(_ -> known(account, members))));
      }
      case Outside _ -> Optional.empty();
      case Unknown(var error) -> {
        // It may be throttled by an attack of its own; then the last sweep's word holds.
        var known = known(account, members).filter(e -> e.phase() != Phase.GONE);
        if (known.isEmpty()) {
          throw new NotKnown(account, error);
        }
        yield Optional.of(trails(account, members, known));
      }
    };
  }

  /** Where its logs go instead of an archive that is full, it is as it must be. */
  private static GuardedTrails trails(String account, Members members, Optional<Enrolment> known) {
    var standard = members.standard();
    return new GuardedTrails(
        List.of(
            known
                .map(one -> Archiving.held(standard, one))
                .orElseGet(() -> standard.trailOf(account))));
  }

  /** Empty if the register does not answer; then the archive has the last word. */
  private static Optional<Enrolment> known(String account, Members members) {
    return members.register().recall(account).known().flatMap(one -> one);
  }

  /** Thrown where no call may be made yet. */
  static final class NotKnown extends RuntimeException {
    NotKnown(String account, AwsError error) {
      super(
          "Nothing was done for account %s, for nobody can tell whether it is of the organization: %s"
              .formatted(account, error));
    }
  }
}
