package guardrail.drift;

import guardrail.event.CloudTrailRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calls that may have made a drift (docs/aws-facts.md B).
 *
 * @param calls their names
 * @param on what they must have been called on, as records name it or as its ARN; empty if that is
 *     the trail
 * @param parameter what they must have asked for, by its name in records; empty if they change all
 */
public record Explanation(List<String> calls, Optional<String> on, Optional<String> parameter) {
  public Explanation {
    calls = List.copyOf(calls);
  }

  static Explanation on(String what, String... calls) {
    return new Explanation(List.of(calls), Optional.of(what), Optional.empty());
  }

  static Explanation onTrail(String... calls) {
    return new Explanation(List.of(calls), Optional.empty(), Optional.empty());
  }

  /**
   * Whether it may be this call, if that is not about another trail. Topics are named by ARN,
   * buckets, log groups and roles by name (docs/aws-facts.md B).
   */
  public boolean mayBe(CloudTrailRecord call) {
    return call.succeeded()
        && call.eventName().filter(calls::contains).isPresent()
        && parameter.stream().allMatch(name -> call.requested(name).isPresent())
        && on.stream().allMatch(what -> isOn(what, call));
  }

  private static boolean isOn(String what, CloudTrailRecord call) {
    return call.isOnKey(what)
        || call.endsTrustedAccess()
        || Stream.of("bucketName", "topicArn", "logGroupName", "roleName")
            .flatMap(name -> call.requested(name).stream())
            .anyMatch(named ->
                what.equals(named)
                    || what.endsWith("/" + named)
                    || what.endsWith(":log-group:" + named + ":*"));
  }
}
