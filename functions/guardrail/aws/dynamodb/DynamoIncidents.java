package guardrail.aws.dynamodb;

import guardrail.alert.Logged;
import guardrail.aws.AwsRefused;
import guardrail.aws.dynamodb.VersionedTable.OddItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what the incident log keeps; what somebody else wrote there is left out. */
public record DynamoIncidents(DynamoDbClient dynamo, String table, String region) {

  /** All that was ever told, in no order. */
  public List<Logged> all() {
    return AwsRefused.or(
        "dynamodb:Scan",
        table,
        region,
        () -> logged(dynamo.scanPaginator(r -> r.tableName(table)).items().stream()));
  }

  /** What was told of one incident; nothing if there is none of this id. */
  public List<Logged> of(String incidentId) {
    var id = Map.of(":id", AttributeValue.fromS(incidentId));
    var items =
        dynamo.queryPaginator(r ->
            r.tableName(table)
                .keyConditionExpression("incidentId = :id")
                .expressionAttributeValues(id)
                .consistentRead(true));
    return AwsRefused.or("dynamodb:Query", table, region, () -> logged(items.items().stream()));
  }

  private static List<Logged> logged(Stream<Map<String, AttributeValue>> items) {
    return items.flatMap(item -> logged(item).stream()).toList();
  }

  private static Optional<Logged> logged(Map<String, AttributeValue> item) {
    try {
      return Optional.of(VersionedTable.read(item, LoggedItem::logged));
    } catch (OddItem _) {
      return Optional.empty();
    }
  }
}
