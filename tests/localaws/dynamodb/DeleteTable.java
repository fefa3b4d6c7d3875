package localaws.dynamodb;

import java.util.Map;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;

/** Refused while deletion protection is on (DynamoDB Developer Guide, "Deletion protection"). */
record DeleteTable(Tables tables) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var table = tables.asked(request);
    if (table.isDeletionProtected()) {
      throw AwsError.refused(
          "ValidationException",
          "Resource cannot be deleted as it is currently protected against deletion."
              + " Disable deletion protection first.");
    }
    tables.drop(table.name());
    return Map.of("TableDescription", Map.of("TableName", table.name(), "TableStatus", "DELETING"));
  }
}
