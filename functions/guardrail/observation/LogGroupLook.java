package guardrail.observation;

import java.util.Optional;

/**
 * The log group that gets a copy of the events, and the role with which CloudTrail writes to it.
 *
 * @param group known and empty: there is none
 * @param role known and empty: there is none
 */
public record LogGroupLook(Part<Optional<Group>> group, Part<Optional<Role>> role) {
  /**
   * A log group.
   *
   * @param retentionDays empty: for ever
   */
  public record Group(Optional<Integer> retentionDays) {}

  /**
   * A role.
   *
   * @param trust who may use it, a policy document
   * @param rights what it may do, a policy document; empty if the stack's own policy is not on it
   * @param boundary the ARN of the policy that narrows whatever its own ones allow
   */
  public record Role(String trust, Optional<String> rights, Optional<String> boundary) {
    /** The inline policy of the stack's role (template.yaml, LogGroupRole). */
    public static final String POLICY = "WriteTrailEvents";
  }
}
