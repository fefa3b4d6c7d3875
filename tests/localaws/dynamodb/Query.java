package localaws.dynamodb;

import static localaws.AwsError.refused;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/**
 * The items of one partition, as "name = :value" asks for them; what else a KeyConditionExpression
 * can say fails loudly (DynamoDB API Reference, Query).
 */
record Query(Tables tables) implements Operation {
  private static final Pattern KEY = Pattern.compile("\\s*(\\w+)\\s*=\\s*(:\\w+)\\s*");

  @Override
  public Map<String, Object> answer(Request request) {
    request.only(
        "TableName",
        "KeyConditionExpression",
        "ExpressionAttributeValues",
        "ExclusiveStartKey",
        "Limit",
        "ConsistentRead");
    var table = tables.asked(request);
    var asked = KEY.matcher(request.required("KeyConditionExpression"));
    if (!asked.matches()) {
      throw AwsError.notModelled("this KeyConditionExpression");
    }
    if (!asked.group(1).equals(table.partitionKey())) {
      throw refused(
          "ValidationException",
          "Query condition missed key schema element: " + table.partitionKey());
    }
    var values = request.map("ExpressionAttributeValues");
    if (!values.keySet().equals(Set.of(asked.group(2)))) {
      throw refused("ValidationException", "Invalid KeyConditionExpression: values do not fit");
    }
    var start = request.map("ExclusiveStartKey");
    var items = table.partition(values.getOrDefault(asked.group(2), Map.of()), start);
    return Pages.of(table, items, request);
  }
}
