package guardrail.aws;

import guardrail.guarded.GuardedTrail;
import guardrail.remediation.Remediation;

/** How the account of a trail is reached. */
interface Reach {
  /** With what may look, and nothing else. */
  Hands looking(GuardedTrail trail);

  /** Whether it is the guardrail's own account, and so may be asked for what others own. */
  boolean isOwn(GuardedTrail trail);

  /** With what may make this one call. */
  Hands repairing(GuardedTrail trail, Remediation step, String incident);

  /** All trails are of one account, and the role of the function is enough. */
  static Reach into(Hands own) {
    return new Reach() {
      @Override
      public Hands looking(GuardedTrail trail) {
        return own;
      }

      @Override
      public boolean isOwn(GuardedTrail trail) {
        return true;
      }

      @Override
      public Hands repairing(GuardedTrail trail, Remediation step, String incident) {
        return own;
      }
    };
  }

  /** The hub's own account as ever, each other through its member role. */
  static Reach through(Hands own, String hub, MemberAccess members) {
    return new Reach() {
      @Override
      public Hands looking(GuardedTrail trail) {
        return isOwn(trail) ? own : members.looking(trail);
      }

      @Override
      public boolean isOwn(GuardedTrail trail) {
        return trail.account().equals(hub);
      }

      @Override
      public Hands repairing(GuardedTrail trail, Remediation step, String incident) {
        return isOwn(trail) ? own : members.repairing(trail, step, incident);
      }
    };
  }
}
