package localaws.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One statement of a policy, read lazily: only what could apply must be understood. */
public record Statement(Map<?, ?> json) {

  public Statement {
    if (json.containsKey("NotPrincipal")) {
      throw new UnsupportedOperationException("policy element NotPrincipal in " + json);
    }
  }

  public String sid() {
    return Optional.ofNullable(json.get("Sid")).map(String::valueOf).orElse("");
  }

  public List<String> actions() {
    return Json.texts(json.get("Action"));
  }

  public List<String> resources() {
    return Json.texts(json.get("Resource"));
  }

  boolean denies() {
    return switch (String.valueOf(json.get("Effect"))) {
      case "Deny" -> true;
      case "Allow" -> false;
      default -> throw new UnsupportedOperationException("policy effect in " + json);
    };
  }

  boolean covers(Access access) {
    return isFor(access.principal())
        && oneOf("Action", action -> Glob.ignoringCase(action).matches(access.action()))
        && (trusts() || oneOf("Resource", r -> Glob.ofResource(r).matches(access.resource())))
        && conditions().stream().allMatch(condition -> condition.holds(access));
  }

  /** The policies of an identity or an organization name nobody: who has them is who is meant. */
  private boolean isFor(Principal principal) {
    return switch (json.get("Principal")) {
      case null -> true;
      case String all when all.equals("*") -> true;
      case Map<?, ?> kinds when List.of("AWS", "Service").containsAll(kinds.keySet()) ->
          principal.isNamedBy(kinds);
      case Object unknown -> throw new UnsupportedOperationException("principal " + unknown);
    };
  }

  /** Exactly one of Action and NotAction must be there, and of Resource and NotResource. */
  private boolean oneOf(String element, Predicate<String> matches) {
    var excluding = "Not" + element;
    if (json.containsKey(element) == json.containsKey(excluding)) {
      throw new UnsupportedOperationException(element + " or " + excluding + " in " + json);
    }
    return json.containsKey(element)
        ? Json.texts(json.get(element)).stream().anyMatch(matches)
        : Json.texts(json.get(excluding)).stream().noneMatch(matches);
  }

  /** A role's trust policy has no Resource, since it can only mean that role. */
  private boolean trusts() {
    return json.containsKey("Principal") && actions().equals(List.of("sts:AssumeRole"));
  }

  private List<Condition> conditions() {
    return json.get("Condition") instanceof Map<?, ?> operators
        ? operators.entrySet().stream()
            .flatMap(operator -> Condition.of(operator).stream())
            .toList()
        : List.of();
  }
}
