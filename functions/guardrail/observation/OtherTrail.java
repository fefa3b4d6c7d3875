package guardrail.observation;

import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;

/**
 * A trail beside the guarded one, as CloudTrail shows it in the home Region: the account's own, the
 * shadows of its multi-Region trails, and the organization's.
 *
 * @param recordsManagementEvents whether it is seen to; one that cannot be looked at counts as one
 *     that does not, for a second copy costs money and no copy costs the evidence
 */
public record OtherTrail(TrailArn arn, TrailSettings settings, boolean recordsManagementEvents) {

  /** Whether it has the guarded trail's name and another home, so that both cannot be. */
  public boolean isNamesakeOf(TrailArn guarded) {
    return arn.name().equals(guarded.name())
        && arn.account().equals(guarded.account())
        && !arn.region().equals(guarded.region());
  }
}
