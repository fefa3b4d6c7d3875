package template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import localaws.iam.Access;
import localaws.iam.Policy;

/** A role's policy, and all that is done with the role in one story. */
record Exercised(String story, Policy policy, List<Access> accesses) {

  List<Access> denied() {
    return accesses.stream().filter(access -> !policy.allows(access)).toList();
  }

  /** What no story misses, of all that any story's parameters put into the policy. */
  static Set<String> idle(List<Exercised> stories, Function<Policy, List<Reduced>> reductions) {
    var idle = new TreeSet<String>();
    var missed = new TreeSet<String>();
    for (var story : stories) {
      for (var reduced : reductions.apply(story.policy())) {
        (story.worksWith(reduced.policy()) ? idle : missed).add(reduced.missing());
      }
    }
    idle.removeAll(missed);
    return idle;
  }

  /** Whether everything would still work with this policy in place of the role's own. */
  private boolean worksWith(Policy other) {
    return accesses.stream().allMatch(other::allows);
  }

  @Override
  public String toString() {
    return story;
  }
}
