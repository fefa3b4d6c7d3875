package guardrail.drift;

import guardrail.event.CloudTrailRecord;
import java.util.List;
import java.util.Optional;

/**
 * The calls that may have made a drift (docs/aws-facts.md B).
 *
 * @param calls their names
 * @param on what they must have been called on: an ARN, a bucket's name, or a service; empty if
 *     that is the trail
 * @param parameter what they must have asked for, by its name in records; empty if they change all
 * @param expected what asks for nothing wrong if it is that parameter's value
 */
public record Explanation(
    List<String> calls,
    Optional<String> on,
    Optional<String> parameter,
    Optional<String> expected) {
  /** Calls on the organization's trails name none, but all are CloudTrail's. */
  static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";

  public Explanation {
    calls = List.copyOf(calls);
  }

  public static Explanation on(String what, String... calls) {
    return new Explanation(List.of(calls), Optional.of(what), Optional.empty(), Optional.empty());
  }

  public static Explanation onTrail(String... calls) {
    return new Explanation(List.of(calls), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isOnTrail() {
    return on.isEmpty();
  }

  /** Whether these calls are of a global service: on roles, or on the organization. */
  public boolean isGlobal() {
    return on.filter(what -> what.equals(CLOUDTRAIL) || what.contains(":iam:")).isPresent();
  }

  /** Whether it may be this call, if one on a trail is not about another. */
  public boolean mayBe(CloudTrailRecord call) {
    return call.succeeded()
        && call.eventName().filter(calls::contains).isPresent()
        && parameter.stream()
            .allMatch(name -> call.requested(name).filter(this::isWrong).isPresent())
        && on.map(what -> CalledOn.is(what, call)).orElseGet(call::isOfCloudTrail);
  }

  /** Callers name a thing by its ARN or the end of it. */
  private boolean isWrong(String asked) {
    return expected
        .filter(right ->
            right.equals(asked)
                || (!asked.isEmpty()
                    && (right.endsWith(":" + asked) || right.endsWith("/" + asked))))
        .isEmpty();
  }
}
