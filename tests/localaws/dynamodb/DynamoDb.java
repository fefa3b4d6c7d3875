package localaws.dynamodb;

import java.util.List;
import localaws.Operation;

/** DynamoDB's operations. */
public final class DynamoDb {
  private DynamoDb() {}

  public static List<Operation> operations(Tables tables) {
    return List.of(
        new GetItem(tables),
        new PutItem(tables),
        new DeleteItem(tables),
        new Scan(tables),
        new Query(tables),
        new DeleteTable(tables));
  }
}
