package guardrail.policy;

import guardrail.policy.judge.PolicyStatement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Sid under which a required statement goes into a policy. Several trails may share a bucket,
 * and AWS's console gives all their statements one Sid; where another trail has it, ours gets one
 * that is this trail's alone. So it has two places at most, whoever writes other trails into them
 * again and again.
 */
final class OwnSid {
  private static final Pattern TRAIL = Pattern.compile("\"arn:[^\"]+:trail/[^\"]+\"");

  private OwnSid() {}

  /** The statement as it may stand among these. */
  static PolicyStatement among(List<PolicyStatement> statements, PolicyStatement wanted) {
    if (wanted.sid().isEmpty()) {
      return wanted;
    }
    var own = wanted.named("%sOf%08x".formatted(wanted.sid().get(), trails(wanted).hashCode()));
    return statements.stream()
            .anyMatch(there -> has(there, own) || (has(there, wanted) && isOthers(there, wanted)))
        ? own
        : wanted;
  }

  private static boolean has(PolicyStatement there, PolicyStatement named) {
    return there.sid().equals(named.sid());
  }

  private static boolean isOthers(PolicyStatement there, PolicyStatement wanted) {
    return !trails(wanted).containsAll(trails(there));
  }

  private static List<String> trails(PolicyStatement statement) {
    return TRAIL.matcher(statement.text()).results().map(MatchResult::group).toList();
  }
}
