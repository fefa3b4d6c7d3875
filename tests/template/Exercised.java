package template;

import java.util.List;
import localaws.iam.Access;
import localaws.iam.Policy;

/** A role's policy, and all that is done with the role in one story. */
record Exercised(String story, Policy policy, List<Access> accesses) {

  List<Access> denied() {
    return accesses.stream().filter(access -> !policy.allows(access)).toList();
  }

  /** Whether everything would still work with this policy in place of the role's own. */
  boolean worksWith(Policy other) {
    return accesses.stream().allMatch(other::allows);
  }
}
