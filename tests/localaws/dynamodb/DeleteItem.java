package localaws.dynamodb;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** Deleting what is not there succeeds (API Reference, DeleteItem). */
record DeleteItem(Tables tables) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("TableName", "Key");
    var table = tables.asked(request);
    table.remove(table.exactKey(request.map("Key")));
    return Map.of();
  }
}
