package template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import localaws.iam.Policy;
import localaws.iam.Statement;

/** A policy without one of its actions or resources, and which. */
record Reduced(String missing, Policy policy) {

  static List<Reduced> byActions(Policy policy) {
    return by("Action", policy);
  }

  /** Named by place, since the parameters decide what stands there. */
  static List<Reduced> byResources(Policy policy) {
    return by("Resource", policy);
  }

  private static List<Reduced> by(String element, Policy policy) {
    return IntStream.range(0, policy.statements().size())
        .boxed()
        .flatMap(place -> of(element, policy, place).stream())
        .toList();
  }

  private static List<Reduced> of(String element, Policy policy, int place) {
    var statement = policy.statements().get(place);
    var isAction = element.equals("Action");
    var values = isAction ? statement.actions() : statement.resources();
    return IntStream.range(0, values.size())
        .mapToObj(i ->
            new Reduced(
                name(statement, place) + (isAction ? values.get(i) : element + " " + i),
                without(policy, place, element, values, i)))
        .toList();
  }

  private static String name(Statement statement, int place) {
    return (statement.sid().isEmpty() ? "statement " + place : statement.sid()) + ": ";
  }

  private static Policy without(
      Policy policy, int place, String element, List<String> values, int index) {
    var left = new ArrayList<>(values);
    left.remove(index);
    var statements =
        new ArrayList<Object>(policy.statements().stream().map(s -> s.json()).toList());
    var changed = new LinkedHashMap<Object, Object>((Map<?, ?>) statements.get(place));
    changed.put(element, left);
    statements.set(place, changed);
    return Policy.ofStatements(statements);
  }
}
