package localaws.dynamodb;

import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** Replaces the whole item, if the condition holds for the one that is there (API Reference). */
record PutItem(Tables tables) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only(
        "TableName",
        "Item",
        "ConditionExpression",
        "ExpressionAttributeNames",
        "ExpressionAttributeValues");
    var table = tables.asked(request);
    var item = request.map("Item");
    var key = table.keyOf(item);
    ItemSize.check(item);
    if (!Condition.of(request).holds(table.item(key).orElse(Map.of()))) {
      throw AwsError.refused("ConditionalCheckFailedException", "The conditional request failed");
    }
    table.put(item);
    return Map.of();
  }
}
