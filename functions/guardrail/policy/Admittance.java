package guardrail.policy;

import guardrail.guarded.GuardedTrail;
import guardrail.policy.Mended.Document;
import guardrail.policy.Mended.Impossible;
import guardrail.policy.PolicyMerge.CannotMerge;
import guardrail.policy.PolicyMerge.Merged;
import guardrail.policy.PolicyMerge.TooLong;
import guardrail.policy.Standing.CannotTell;
import guardrail.policy.Standing.Lets;
import guardrail.policy.Standing.Refuses;
import guardrail.policy.judge.PolicyDocument;
import guardrail.policy.judge.PolicyJudge;
import guardrail.policy.judge.PolicyRequest;
import guardrail.policy.judge.PolicyStatement;
import guardrail.policy.judge.UnreadablePolicy;
import guardrail.policy.judge.Verdict;
import guardrail.policy.judge.Verdict.Allowed;
import guardrail.policy.judge.Verdict.CannotJudge;
import guardrail.policy.judge.Verdict.Denied;
import guardrail.policy.judge.Verdict.NotAllowed;
import java.util.List;
import java.util.Optional;

/** Whether the policies on a trail's way let CloudTrail do what it will really do. */
public final class Admittance {
  /** SNS takes 30,720 bytes (Amazon SNS API Reference, SetTopicAttributes: quotas). */
  private static final int LONGEST_TOPIC_POLICY = 30_720;

  private Admittance() {}

  /**
   * Of a bucket's.
   *
   * @param policy empty: the bucket has none
   */
  public static Standing ofBucket(GuardedTrail trail, String bucket, Optional<String> policy) {
    var required = LogBucketPolicy.of(trail, bucket);
    return policy
        .map(document ->
            judged(
                document,
                CloudTrailRequests.ofBucket(trail, bucket),
                required,
                ArchivePolicy.LIMIT))
        .orElseGet(() -> new Refuses("there is none", List.of(), new Document(required)));
  }

  /** Of a topic's. */
  public static Standing ofTopic(GuardedTrail trail, String policy) {
    var topic = trail.standard().settings().snsTopicArn().orElseThrow();
    return judged(
        policy,
        CloudTrailRequests.ofTopic(trail),
        TopicPolicy.of(trail, topic),
        LONGEST_TOPIC_POLICY);
  }

  /** Of a key's, which the guardrail does not write. */
  public static Standing ofKey(GuardedTrail trail, String policy) {
    return judged(policy, CloudTrailRequests.ofKey(trail));
  }

  /**
   * Of a role's.
   *
   * @param trust who may use it
   * @param rights what it may do; empty if that is not on it
   * @param boundary the ARN of the policy that narrows that, which nobody reads
   */
  public static Standing ofRole(
      GuardedTrail trail, String trust, Optional<String> rights, Optional<String> boundary) {
    var trusted = judged(trust, CloudTrailRequests.toLog(trail));
    if (!(trusted instanceof Lets)) {
      return trusted;
    }
    if (rights.isEmpty()) {
      return new Refuses("the policy that lets it write is gone", List.of(), unmended());
    }
    var entitled = judged(rights.get(), CloudTrailRequests.ofLogGroupRole(trail));
    return entitled instanceof Lets && boundary.isPresent()
        ? new Refuses(
            "it has a permissions boundary, %s, and the stack gives it none"
                .formatted(boundary.get()),
            List.of(),
            unmended())
        : entitled;
  }

  private static Standing judged(
      String policy, List<PolicyRequest> requests, String required, int limit) {
    var standing = judged(policy, requests);
    if (standing instanceof CannotTell) {
      return madeCertain(policy, requests, required, limit).orElse(standing);
    }
    if (!(standing instanceof Refuses(var why, _, _))) {
      return standing;
    }
    return switch (PolicyMerge.merge(
        PolicyDocument.parse(policy), PolicyDocument.parse(required), requests, limit)) {
      case Merged(var json, var takenOut, _, _, var unclear) ->
          new Refuses(
              unclear.map(left -> why + ", and beside that " + left).orElse(why),
              takenOut.stream().map(PolicyStatement::text).toList(),
              new Document(json));
      case TooLong(var bytes, var most) ->
          new Refuses(
              why,
              List.of(),
              new Impossible(
                  "with CloudTrail's statements it would have %,d bytes, and AWS takes %,d"
                      .formatted(bytes, most)));
      case CannotMerge(var reason) -> new Refuses(why, List.of(), new Impossible(reason));
    };
  }

  /** Where only an Allow is in doubt, as in a new topic's policy, one beside it harms nobody. */
  private static Optional<Standing> madeCertain(
      String policy, List<PolicyRequest> requests, String required, int limit) {
    try {
      return PolicyMerge.merge(
                      PolicyDocument.parse(policy), PolicyDocument.parse(required), requests, limit)
                  instanceof Merged(var json, var takenOut, var replaced, _, var unclear)
              && takenOut.isEmpty()
              && replaced.isEmpty()
              && unclear.isEmpty()
          ? Optional.of(
              new Refuses(
                  "nothing in it certainly allows " + requests.getLast().action(),
                  List.of(),
                  new Document(json)))
          : Optional.empty();
    } catch (UnreadablePolicy unreadable) {
      return Optional.empty();
    }
  }

  private static Standing judged(String policy, List<PolicyRequest> requests) {
    try {
      var document = PolicyDocument.parse(policy);
      Standing unsure = new Lets();
      for (var request : requests) {
        var verdict = PolicyJudge.judge(document, request);
        if (verdict instanceof Denied || verdict instanceof NotAllowed) {
          return new Refuses(words(request, verdict), List.of(), unmended());
        }
        if (verdict instanceof CannotJudge(var why)) {
          unsure = new CannotTell(why);
        }
      }
      return unsure;
    } catch (UnreadablePolicy unreadable) {
      return new CannotTell(String.valueOf(unreadable.getMessage()));
    }
  }

  private static String words(PolicyRequest request, Verdict verdict) {
    return switch (verdict) {
      case Denied(var by) ->
          "%s is denied by %s"
              .formatted(request.action(), by.sid().orElse("a statement without Sid"));
      case Allowed _, NotAllowed _, CannotJudge _ -> "nothing in it allows " + request.action();
    };
  }

  private static Mended unmended() {
    return new Impossible("only a person can say what it is to be");
  }
}
