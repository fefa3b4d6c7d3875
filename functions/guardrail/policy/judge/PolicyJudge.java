package guardrail.policy.judge;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what AWS would make of a request, and says so if nobody could know.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic": a Deny wins, and without an Allow nothing
 * is allowed.
 */
public final class PolicyJudge {
  private final PolicyDocument policy;
  private final PolicyRequest request;
  private final StatementParts parts;

  private PolicyJudge(PolicyDocument policy, PolicyRequest request) {
    this.policy = policy;
    this.request = request;
    this.parts =
        new StatementParts(request, new Variables(policy.hasVariables(), request.context()));
  }

  public static Verdict judge(PolicyDocument policy, PolicyRequest request) {
    return new PolicyJudge(policy, request).verdict();
  }

  private Verdict verdict() {
    var denying = first(PolicyStatement::denies, Truth.YES);
    if (denying.isPresent()) {
      return new Verdict.Denied(denying.get());
    }
    // Whatever an unclear Deny does, nothing is allowed that no statement may allow.
    if (first(statement -> !statement.denies(), Truth.UNKNOWN, Truth.YES).isEmpty()) {
      return new Verdict.NotAllowed();
    }
    // A statement that does neither is malformed, and may do the worse.
    var unclear = first(statement -> !statement.allows(), Truth.UNKNOWN, Truth.YES);
    if (unclear.isPresent()) {
      return cannotJudge(unclear.get());
    }
    if (first(PolicyStatement::allows, Truth.YES).isPresent()) {
      return new Verdict.Allowed();
    }
    return cannotJudge(first(PolicyStatement::allows, Truth.UNKNOWN).orElseThrow());
  }

  private Optional<PolicyStatement> first(Predicate<PolicyStatement> kind, Truth... applies) {
    return policy.statements().stream()
        .filter(kind)
        .filter(statement -> Set.of(applies).contains(Truth.all(parts.of(statement).values())))
        .findFirst();
  }

  private Verdict cannotJudge(PolicyStatement statement) {
    var unknown =
        parts.of(statement).entrySet().stream()
            .filter(part -> part.getValue() == Truth.UNKNOWN)
            .map(Map.Entry::getKey)
            .collect(joining(", "));
    return new Verdict.CannotJudge(
        "%s may reach %s: unknown is its %s".formatted(statement.name(), request, unknown));
  }
}
