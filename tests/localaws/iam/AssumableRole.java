package localaws.iam;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A role that a session can be had of: who may have one, and its inline policies by name.
 *
 * @param boundary the ARN of a policy that is shown and never applied
 */
public record AssumableRole(
    String arn, Policy trust, Map<String, Policy> inline, Optional<String> boundary) {
  public AssumableRole(String arn, Policy trust, Map<String, Policy> inline) {
    this(arn, trust, inline, Optional.empty());
  }

  public String account() {
    return arn.split(":", -1)[4];
  }

  /** Without its path, as the ARN of a session has it. */
  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** With a slash at both ends. */
  String path() {
    return arn.substring(arn.indexOf('/'), arn.lastIndexOf('/') + 1);
  }

  /** What the session may do: what all of them say together. */
  public Policy policy() {
    var statements = new ArrayList<Object>();
    inline.values().forEach(each -> statements.addAll(Json.list(each.document().get("Statement"))));
    return Policy.ofStatements(statements);
  }

  AssumableRole trusting(Policy changed) {
    return new AssumableRole(arn, changed, inline, boundary);
  }

  AssumableRole with(String name, Policy policy) {
    var more = new TreeMap<>(inline);
    more.put(name, policy);
    return new AssumableRole(arn, trust, more, boundary);
  }

  AssumableRole without(String name) {
    var fewer = new TreeMap<>(inline);
    fewer.remove(name);
    return new AssumableRole(arn, trust, fewer, boundary);
  }

  AssumableRole within(String changed) {
    return new AssumableRole(arn, trust, inline, Optional.of(changed));
  }
}
