package localaws.dynamodb;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/**
 * All items, a page of at most one megabyte at a time. A page that ends at its Limit has a
 * LastEvaluatedKey even if nothing follows (DynamoDB API Reference, Scan).
 */
record Scan(Tables tables) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only(
        "TableName",
        "Limit",
        "ExclusiveStartKey",
        "ConsistentRead",
        "ProjectionExpression",
        "ExpressionAttributeNames");
    var table = tables.asked(request);
    var stale = tables.readsMayBeStale() && !request.flag("ConsistentRead").orElse(false);
    var items = table.items(start(table, request), stale);
    return Pages.of(table, items, request);
  }

  private static Map<String, Object> start(Table table, Request request) {
    var key = request.map("ExclusiveStartKey");
    return key.isEmpty() ? key : table.exactKey(key);
  }
}
