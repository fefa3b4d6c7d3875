package guardrail.policy.judge;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Sample;
import guardrail.policy.CloudTrailRequests;
import guardrail.policy.LogBucketPolicy;
import guardrail.policy.PolicyMerge;
import guardrail.policy.PolicyMerge.CannotMerge;
import guardrail.policy.PolicyMerge.Merged;
import guardrail.policy.PolicyMerge.TooLong;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of every merge, over policies of every form. */
class PolicyMergePropertyTest {
  private static final PolicyDocument REQUIRED =
      PolicyDocument.parse(LogBucketPolicy.of(Sample.PLAIN_TRAIL, "logs"));
  private static final List<PolicyRequest> REQUESTS =
      CloudTrailRequests.ofBucket(Sample.PLAIN_TRAIL, "logs");

  @Test
  void every_merge_lets_cloudtrail_write_but_for_what_is_unclear_and_is_final() {
    var policies = new RandomPolicies(42);
    int merges = 0;
    int unclear = 0;

    for (int i = 0; i < 2_000; i++) {
      var current = PolicyDocument.parse(policies.next());
      switch (PolicyMerge.merge(current, REQUIRED, REQUESTS)) {
        case Merged merged -> {
          holds(current, merged);
          unclear += merged.unclear().isPresent() ? 1 : 0;
          merges++;
        }
        // None of them allows all that is asked for and may deny it, too.
        case CannotMerge cannotMerge -> throw new AssertionError(cannotMerge);
        case TooLong tooLong -> throw new AssertionError(tooLong);
      }
    }

    assertThat(merges).isGreaterThan(1_000);
    assertThat(unclear).isGreaterThan(50);
  }

  private static void holds(PolicyDocument current, Merged merged) {
    var next = PolicyDocument.parse(merged.json());
    assertThat(REQUESTS)
        .allMatch(request ->
            isAllowed(next, request) || (merged.unclear().isPresent() && isUnclear(next, request)));
    assertThat(merged.takenOut())
        .allMatch(out -> REQUESTS.stream().anyMatch(request -> denies(current, out, request)));
    var kept = new ArrayList<>(current.statements());
    merged.takenOut().forEach(kept::remove);
    assertThat(next.statements().subList(0, kept.size())).isEqualTo(kept);
    var again = PolicyMerge.merge(next, REQUIRED, REQUESTS);
    assertThat(again)
        .isEqualTo(
            merged
                .unclear()
                .<PolicyMerge.Result>map(CannotMerge::new)
                .orElse(
                    new Merged(merged.json(), List.of(), List.of(), List.of(), Optional.empty())));
  }

  private static boolean isAllowed(PolicyDocument policy, PolicyRequest request) {
    return PolicyJudge.judge(policy, request) instanceof Verdict.Allowed;
  }

  private static boolean isUnclear(PolicyDocument policy, PolicyRequest request) {
    return PolicyJudge.judge(policy, request) instanceof Verdict.CannotJudge;
  }

  private static boolean denies(PolicyDocument policy, PolicyStatement one, PolicyRequest request) {
    return PolicyJudge.judge(policy.saying(List.of(one)), request) instanceof Verdict.Denied;
  }
}
