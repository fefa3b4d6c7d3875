package guardrail.aws.dynamodb;

import guardrail.alert.Alert;
import guardrail.alert.Particulars;
import guardrail.alert.Tell;
import guardrail.aws.AwsErrors;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Keeps each message under each incident that it is about, for ever: one item, which is written
 * once and never changed. An account's news is about no incident and is not kept here.
 */
public record DynamoIncidentLog(
    DynamoDbClient dynamo, String table, String account, String region, InstantSource clock)
    implements Tell {

  @Override
  public void tell(Alert alert) {
    var message = Particulars.of(alert);
    if (!message.isDrill()) {
      var now = clock.instant();
      message.incidentIds().forEach(id -> write(LoggedItem.of(id, message, alert.document(), now)));
    }
  }

  private void write(Map<String, AttributeValue> item) {
    try {
      dynamo.putItem(r ->
          r.tableName(table).item(item).conditionExpression("attribute_not_exists(incidentId)"));
    } catch (ConditionalCheckFailedException itIsThere) {
      // Told again from the outbox; the log keeps when it was told first.
    } catch (SdkException exception) {
      throw new NotTold(
          AwsErrors.error("dynamodb:PutItem", table, account, region, exception), exception);
    }
  }
}
