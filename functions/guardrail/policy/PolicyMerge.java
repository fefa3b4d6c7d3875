package guardrail.policy;

import guardrail.policy.judge.PolicyDocument;
import guardrail.policy.judge.PolicyJudge;
import guardrail.policy.judge.PolicyRequest;
import guardrail.policy.judge.PolicyStatement;
import guardrail.policy.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts statements back into a policy that people have changed, so that certain requests are allowed
 * again. What is others' and in nobody's way stays byte for byte; a policy that allows the requests
 * already stays as it is.
 */
public final class PolicyMerge {
  /** What came of it. */
  public sealed interface Result {}

  /**
   * No request is denied for certain, and each is allowed, but for what is unclear.
   *
   * @param takenOut statements that denied one of them
   * @param replaced statements that had the Sid of one that had to be put back
   * @param putBack required statements that are in it again
   * @param unclear why nobody can say of a request that it is allowed; empty: all are
   */
  public record Merged(
      String json,
      List<PolicyStatement> takenOut,
      List<PolicyStatement> replaced,
      List<PolicyStatement> putBack,
      Optional<String> unclear)
      implements Result {
    public Merged {
      takenOut = List.copyOf(takenOut);
      replaced = List.copyOf(replaced);
      putBack = List.copyOf(putBack);
    }

    public boolean changed() {
      return !takenOut.isEmpty() || !putBack.isEmpty();
    }
  }

  /** There is no room for what must be in it. */
  public record TooLong(int bytes, int limit) implements Result {}

  /** A person must look: nothing that is certain can be done, or it is not enough. */
  public record CannotMerge(String why) implements Result {}

  private final PolicyDocument current;
  private final PolicyDocument required;
  private final List<PolicyRequest> mustBeAllowed;
  private final List<PolicyStatement> statements;
  private final List<PolicyStatement> takenOut = new ArrayList<>();
  private final List<PolicyStatement> replaced = new ArrayList<>();
  private final List<PolicyStatement> putBack = new ArrayList<>();

  private PolicyMerge(
      PolicyDocument current, PolicyDocument required, List<PolicyRequest> mustBeAllowed) {
    this.current = current;
    this.required = required;
    this.mustBeAllowed = mustBeAllowed;
    this.statements = new ArrayList<>(current.statements());
  }

  /** For a bucket's policy. */
  public static Result merge(
      PolicyDocument current, PolicyDocument required, List<PolicyRequest> mustBeAllowed) {
    return merge(current, required, mustBeAllowed, ArchivePolicy.LIMIT);
  }

  /** For a policy that may have so many bytes. */
  public static Result merge(
      PolicyDocument current,
      PolicyDocument required,
      List<PolicyRequest> mustBeAllowed,
      int limit) {
    return new PolicyMerge(current, required, mustBeAllowed).result(limit);
  }

  private Result result(int limit) {
    if (notAllowed().isEmpty()) {
      return merged(current.json());
    }
    mustBeAllowed.forEach(this::takeOutWhatDenies);
    int already;
    do { // what is replaced may have allowed another request
      already = putBack.size();
      notLetIn().forEach(this::putBackWhatAllows);
    } while (putBack.size() > already);
    if (!putBack.isEmpty()) { // who removed one may have removed the others with it
      required.statements().stream().filter(this::isMissing).forEach(this::add);
    }
    for (var request : notAllowed()) {
      if (!isUnclear(request) || (takenOut.isEmpty() && putBack.isEmpty())) {
        return new CannotMerge(why(request));
      }
    }
    int bytes = merging().bytes();
    return bytes > limit ? new TooLong(bytes, limit) : merged(merging().json());
  }

  private Merged merged(String json) {
    var unclear = notAllowed().stream().map(this::why).findFirst();
    return new Merged(json, takenOut, replaced, putBack, unclear);
  }

  private PolicyDocument merging() {
    return current.saying(statements);
  }

  private List<PolicyRequest> notAllowed() {
    return mustBeAllowed.stream().filter(request -> !isAllowed(merging(), request)).toList();
  }

  /** What is in the way of the others may be somebody's Deny, which no Allow takes away. */
  private List<PolicyRequest> notLetIn() {
    var allows = current.saying(statements.stream().filter(PolicyStatement::allows).toList());
    return mustBeAllowed.stream().filter(request -> !isAllowed(allows, request)).toList();
  }

  private boolean isUnclear(PolicyRequest request) {
    return PolicyJudge.judge(merging(), request) instanceof Verdict.CannotJudge;
  }

  private static boolean isAllowed(PolicyDocument policy, PolicyRequest request) {
    return PolicyJudge.judge(policy, request) instanceof Verdict.Allowed;
  }

  private void takeOutWhatDenies(PolicyRequest request) {
    while (PolicyJudge.judge(merging(), request) instanceof Verdict.Denied(PolicyStatement by)) {
      statements.remove(by);
      takenOut.add(by);
    }
  }

  private void putBackWhatAllows(PolicyRequest request) {
    required.statements().stream()
        .filter(statement -> isAllowed(required.saying(List.of(statement)), request))
        .filter(statement -> !statements.contains(statement) && !putBack.contains(statement))
        .forEach(this::add);
  }

  private boolean isMissing(PolicyStatement wanted) {
    return statements.stream().noneMatch(there -> there.sid().equals(wanted.sid()));
  }

  /** In the place of the one that has its Sid, for no two may have the same. */
  private void add(PolicyStatement wanted) {
    putBack.add(wanted);
    var named = OwnSid.among(statements, wanted);
    int at = statements.stream().map(PolicyStatement::sid).toList().indexOf(named.sid());
    if (named.sid().isPresent() && at >= 0) {
      replaced.add(statements.set(at, named));
    } else {
      statements.add(named);
    }
  }

  private String why(PolicyRequest request) {
    return switch (PolicyJudge.judge(merging(), request)) {
      case Verdict.CannotJudge(String why) -> why;
      case Verdict.Denied(PolicyStatement by) ->
          "required is what denies %s: %s".formatted(request, by.text());
      case Verdict.NotAllowed _, Verdict.Allowed _ -> "nothing required allows " + request;
    };
  }
}
