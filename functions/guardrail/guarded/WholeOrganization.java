package guardrail.guarded;

import java.util.List;

/**
 * The organization that a trail must record as a whole.
 *
 * @param id as "o-exampleorgid"
 * @param administrators the accounts that may change its trails beside the management account, in
 *     order
 */
public record WholeOrganization(String id, List<String> administrators) {
  public WholeOrganization {
    administrators = administrators.stream().sorted().distinct().toList();
  }
}
