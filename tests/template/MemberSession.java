package template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import localaws.Call;
import localaws.iam.Access;
import localaws.iam.Policy;
import localaws.iam.Principal;
import simulation.Playbacks;
import simulation.Scenario;

/** One session of the role in a member: the policy that it was begun with, and its calls. */
record MemberSession(String story, String account, Policy policy, List<List<Access>> calls) {
  private static final String ROLE = "CloudTrailGuardrail";

  /** Every session of a story, in the order in which they began. */
  static List<MemberSession> of(Scenario story) {
    var recorded = Recorded.of(Playbacks.of(story));
    var all = new ArrayList<MemberSession>();
    var named = new HashMap<String, Deque<MemberSession>>();
    for (var call : recorded.calls()) {
      if (call.operation().equals("AssumeRole") && call.errorCode().isEmpty()) {
        var begun = begin(story, call.request());
        all.add(begun);
        var name = begun.account() + call.request().get("RoleSessionName");
        named.computeIfAbsent(name, _ -> new ArrayDeque<>()).push(begun);
      }
      if (call.caller().contains(":assumed-role/" + ROLE + "/")) {
        var asked = asked(recorded, call);
        maker(named.getOrDefault(key(call), new ArrayDeque<>()), asked).calls().add(asked);
      }
    }
    return all;
  }

  /**
   * The records do not tell sessions of one name apart, and several may be open: it was the last
   * that allows the call, or if none does, the last.
   */
  private static MemberSession maker(Deque<MemberSession> named, List<Access> call) {
    return named.stream()
        .filter(session -> session.allows(call))
        .findFirst()
        .or(() -> Optional.ofNullable(named.peek()))
        .orElseThrow(() -> new AssertionError("outside of any session: " + call));
  }

  private static MemberSession begin(Scenario story, Map<String, Object> asked) {
    return new MemberSession(
        story.name(),
        Recorded.account(String.valueOf(asked.get("RoleArn"))),
        Policy.of(String.valueOf(asked.get("Policy"))),
        new ArrayList<>());
  }

  private static String key(Call call) {
    return Recorded.account(call.caller())
        + call.caller().substring(call.caller().lastIndexOf('/') + 1);
  }

  private static List<Access> asked(Recorded recorded, Call call) {
    var account = Recorded.account(call.caller());
    var role = new Principal.Identity("arn:aws:iam::" + account + ":role/" + ROLE);
    return recorded.asked(call, role).toList();
  }

  /** For what it was begun, in the actions that its policy names. */
  String purpose() {
    return actions().sorted().toList().toString();
  }

  boolean mayWrite() {
    return actions().anyMatch(MemberSession::isWrite);
  }

  /** Its calls that were no mere looks. */
  Stream<List<Access>> writes() {
    return calls.stream()
        .filter(call -> call.stream().map(Access::action).anyMatch(MemberSession::isWrite));
  }

  private static boolean isWrite(String action) {
    return !action.matches("[a-z0-9]+:(Get|List|Describe|Lookup).*");
  }

  private Stream<String> actions() {
    return policy.statements().stream().flatMap(statement -> statement.actions().stream());
  }

  /** One call may be several questions, and all of them must be answered yes. */
  boolean allows(List<Access> call) {
    return call.stream().allMatch(policy::allows);
  }

  Exercised exercised() {
    return new Exercised(
        story + " in " + account, policy, calls.stream().flatMap(List::stream).distinct().toList());
  }
}
