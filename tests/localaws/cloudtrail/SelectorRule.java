package localaws.cloudtrail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import localaws.AwsError;

/**
 * What a trail's advanced selectors may say of a category of events; event data stores may say more
 * (API Reference, AdvancedFieldSelector).
 */
record SelectorRule(Set<String> fields, Set<String> needed) {
  static final Set<String> EXCLUDABLE = Set.of("kms.amazonaws.com", "rdsdata.amazonaws.com");
  private static final List<String> OPERATORS =
      List.of("Equals", "StartsWith", "EndsWith", "NotEquals", "NotStartsWith", "NotEndsWith");
  private static final Map<String, SelectorRule> BY_CATEGORY =
      Map.of(
          "Management",
          new SelectorRule(Set.of("eventCategory", "readOnly", "eventSource"), Set.of()),
          "Data",
          new SelectorRule(
              Set.of(
                  "eventCategory",
                  "readOnly",
                  "eventName",
                  "eventSource",
                  "eventType",
                  "resources.type",
                  "resources.ARN",
                  "sessionCredentialFromConsole",
                  "userIdentity.arn"),
              Set.of("resources.type")),
          "NetworkActivity",
          new SelectorRule(
              Set.of("eventCategory", "eventSource", "eventName", "errorCode", "vpcEndpointId"),
              Set.of("eventSource")));

  /** The selector itself, if CloudTrail would take it. */
  static Map<String, Object> checked(Map<String, Object> selector) {
    var category = Selectors.mustEqual(selector, "eventCategory");
    require(category.size() == 1, "one eventCategory in an advanced selector");
    var rule = BY_CATEGORY.get(String.valueOf(category.getFirst()));
    require(rule != null, "a known eventCategory");
    if (rule != null) {
      rule.check(selector, category.contains("Management"));
    }
    return selector;
  }

  private void check(Map<String, Object> selector, boolean management) {
    var seen = new HashSet<String>();
    for (var condition : conditions(selector)) {
      var field = String.valueOf(condition.get("Field"));
      require(fields.contains(field), "no field " + field + " in this category");
      require(seen.add(field), "each field once");
      require(values(condition).findAny().isPresent(), "a value for " + field);
      if (field.equals("readOnly") || needed.contains(field)) {
        require(operators(condition).equals(List.of("Equals")), "only Equals for " + field);
        require(values(condition).count() == 1, "one value for " + field);
      }
      if (field.equals("eventSource") && management) {
        require(
            operators(condition).equals(List.of("NotEquals"))
                && values(condition).allMatch(EXCLUDABLE::contains),
            "no excluded sources but " + EXCLUDABLE);
      }
    }
    require(seen.containsAll(needed), "the fields " + needed);
  }

  /** How many values all conditions of a selector have, which is what is limited (D2). */
  static int size(Map<String, Object> selector) {
    return conditions(selector).stream().mapToInt(each -> (int) values(each).count()).sum();
  }

  private static Stream<?> values(Map<?, ?> condition) {
    return OPERATORS.stream().flatMap(operator -> values(condition, operator).stream());
  }

  private static List<String> operators(Map<?, ?> condition) {
    return OPERATORS.stream().filter(operator -> !values(condition, operator).isEmpty()).toList();
  }

  private static List<?> values(Map<?, ?> condition, String operator) {
    return condition.get(operator) instanceof List<?> values ? values : List.of();
  }

  private static List<Map<?, ?>> conditions(Map<String, Object> selector) {
    return selector.get("FieldSelectors") instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
        : List.of();
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw AwsError.refused("InvalidEventSelectorsException", "CloudTrail requires " + what);
    }
  }
}
