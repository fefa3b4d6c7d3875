package programs;

import java.util.List;
import java.util.Map;

/**
 * A question to another evaluator of policies.
 *
 * @param account whose the resource is
 * @param identity what the principal's own policies say, as JSON trees
 */
public record Posed(
    String principal,
    String action,
    String resource,
    String account,
    Map<String, ?> context,
    List<Object> identity,
    List<Object> resourcePolicies,
    List<Object> organization) {}
