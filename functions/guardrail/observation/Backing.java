package guardrail.observation;

import java.util.List;

/**
 * What an organization's trail stands on beside itself. Without trusted access CloudTrail deletes
 * it in every member (docs/aws-facts.md D2).
 *
 * @param trustedAccess whether CloudTrail may act in the organization
 * @param administrators the accounts that may change the trail beside the management account, in
 *     order
 */
public record Backing(Part<Boolean> trustedAccess, Part<List<String>> administrators) {}
