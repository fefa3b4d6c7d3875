package localaws.cloudformation;

import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** One stack by name or id, or all of the Region (CloudFormation API Reference, DescribeStacks). */
public record DescribeStacks(Stacks stacks) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("StackName");
    var all = stacks.in(request.caller().account(), request.region());
    var found = request.text("StackName").map(name -> List.of(one(all, name))).orElse(all);
    return Map.of("Stacks", found.stream().map(DescribeStacks::shown).toList());
  }

  private static Template one(List<Template> all, String nameOrId) {
    return all.stream()
        .filter(stack ->
            nameOrId.equals(stack.target().stackName())
                || nameOrId.equals(stack.target().stackId()))
        .findFirst()
        .orElseThrow(() ->
            AwsError.refused("ValidationError", "Stack with id " + nameOrId + " does not exist"));
  }

  private static Map<String, Object> shown(Template stack) {
    return Map.of(
        "StackName",
        stack.target().stackName(),
        "StackId",
        stack.target().stackId(),
        "StackStatus",
        "CREATE_COMPLETE",
        "Parameters",
        pairs(stack.parameters(), "ParameterKey", "ParameterValue"),
        "Outputs",
        pairs(stack.outputs(), "OutputKey", "OutputValue"));
  }

  /** A list's value is its parts with commas between. */
  private static List<Map<String, String>> pairs(
      Map<String, Object> values, String key, String value) {
    return values.entrySet().stream()
        .map(entry -> Map.of(key, entry.getKey(), value, text(entry.getValue())))
        .toList();
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(",", list.stream().map(String::valueOf).toList())
        : value.toString();
  }
}
