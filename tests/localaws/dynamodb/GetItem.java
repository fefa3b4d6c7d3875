package localaws.dynamodb;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/**
 * Only a consistent read is sure to see the last write (DynamoDB Developer Guide, "Read
 * consistency"); the other does not while Faults.staleReads is on.
 */
record GetItem(Tables tables) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("TableName", "Key", "ConsistentRead");
    var table = tables.asked(request);
    var key = table.exactKey(request.map("Key"));
    var stale = tables.readsMayBeStale() && !request.flag("ConsistentRead").orElse(false);
    var found = stale ? table.itemBefore(key) : table.item(key);
    return found.<Map<String, Object>>map(item -> Map.of("Item", item)).orElse(Map.of());
  }
}
