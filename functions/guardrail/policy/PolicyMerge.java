package guardrail.policy;

import guardrail.policy.judge.PolicyDocument;
import guardrail.policy.judge.PolicyJudge;
import guardrail.policy.judge.PolicyRequest;
import guardrail.policy.judge.PolicyStatement;
import guardrail.policy.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts statements back into a policy that people have changed, so that certain requests are allowed
 * again. What is others' and in nobody's way stays byte for byte; a policy that allows the requests
 * already stays as it is.
 */
public final class PolicyMerge {
  /** What came of it. */
  public sealed interface Result {}

  /**
   * The requests are all certain to be allowed.
   *
   * @param takenOut statements that denied one of them
   * @param replaced statements that had the Sid of one that had to be put back
   * @param putBack required statements that are in it again
   */
  public record Merged(
      String json,
      List<PolicyStatement> takenOut,
      List<PolicyStatement> replaced,
      List<PolicyStatement> putBack)
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

  /** A person must look: the statements that are left may be in the way, or nobody knows. */
  public record CannotMerge(String why) implements Result {}

  private static final Pattern TRAIL = Pattern.compile("\"arn:[^\"]+:trail/[^\"]+\"");

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
      notAllowed().forEach(this::putBackWhatAllows);
    } while (putBack.size() > already);
    if (!putBack.isEmpty()) { // who removed one may have removed the others with it
      required.statements().stream().filter(this::isMissing).forEach(this::add);
    }
    var left = notAllowed();
    if (!left.isEmpty()) {
      return new CannotMerge(why(left.getFirst()));
    }
    int bytes = merging().bytes();
    return bytes > limit ? new TooLong(bytes, limit) : merged(merging().json());
  }

  private Merged merged(String json) {
    return new Merged(json, takenOut, replaced, putBack);
  }

  private PolicyDocument merging() {
    return current.saying(statements);
  }

  private List<PolicyRequest> notAllowed() {
    return mustBeAllowed.stream().filter(request -> !isAllowed(merging(), request)).toList();
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
    var named = wanted;
    for (int number = 2; ; number++) {
      int at = placeOf(named);
      if (at == statements.size()) {
        statements.add(named);
        return;
      }
      if (!isOfAnotherTrail(statements.get(at), wanted)) {
        replaced.add(statements.set(at, named));
        return;
      }
      named = wanted.named(wanted.sid().orElseThrow() + number);
    }
  }

  /** Of the one that has this Sid; behind all if none has. */
  private int placeOf(PolicyStatement named) {
    for (int i = 0; i < statements.size(); i++) {
      if (named.sid().isPresent() && statements.get(i).sid().equals(named.sid())) {
        return i;
      }
    }
    return statements.size();
  }

  /** Several trails may share a bucket, and AWS's console gives all their statements one Sid. */
  private static boolean isOfAnotherTrail(PolicyStatement there, PolicyStatement wanted) {
    return TRAIL
        .matcher(there.text())
        .results()
        .anyMatch(arn -> !wanted.text().contains(arn.group()));
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
