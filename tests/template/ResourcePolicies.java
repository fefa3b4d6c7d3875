package template;

import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.iam.Policy;

/** Every policy of the stack that names principals, wherever in a resource it stands. */
final class ResourcePolicies {
  /** Whatever the template can make in an organization, with the buckets of its own. */
  private static final Map<String, String> EVERY_RESOURCE =
      Map.of(
          "KmsKeyArn", Deployed.DELIVERY_PATH.get("KmsKeyArn"),
          "DeliveryTopicName", "new-log-files",
          "LogGroupName", "trail-events",
          "LogKeyPrefix", "audit",
          "ExemptionRoleArn", Deployed.EVERY_PARAMETER.get("ExemptionRoleArn"),
          "AlertEmail", "a@example.com");

  private static final Map<String, Policy> BY_HOLDER = byHolder();

  private ResourcePolicies() {}

  /** Logical ids of the resources that hold one. */
  static Set<String> holders() {
    return BY_HOLDER.keySet();
  }

  static Policy of(String holder) {
    return Optional.ofNullable(BY_HOLDER.get(holder))
        .orElseThrow(() -> new NoSuchElementException("no resource policy in " + holder));
  }

  private static Map<String, Policy> byHolder() {
    var policies = new TreeMap<String, Policy>();
    for (var resource : Organized.hub(EVERY_RESOURCE).resources()) {
      in(resource)
          .forEach(policy -> {
            if (policies.put(resource.logicalId(), policy) != null) {
              throw new IllegalStateException("two policies in " + resource.logicalId());
            }
          });
    }
    return policies;
  }

  private static Stream<Policy> in(Resource resource) {
    return maps(resource.properties())
        .filter(map -> map.containsKey("Statement"))
        .map(Policy::new)
        .filter(policy ->
            policy.statements().stream().anyMatch(s -> s.json().containsKey("Principal")));
  }

  @SuppressWarnings("unchecked") // a template's maps have string keys
  private static Stream<Map<String, Object>> maps(Object tree) {
    return switch (tree) {
      case Map<?, ?> map ->
          Stream.concat(Stream.of((Map<String, Object>) map), below(map.values()));
      case Collection<?> list -> below(list);
      default -> Stream.empty();
    };
  }

  private static Stream<Map<String, Object>> below(Collection<?> parts) {
    return parts.stream().flatMap(ResourcePolicies::maps);
  }
}
