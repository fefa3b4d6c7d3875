package guardrail.aws.dynamodb;

import guardrail.aws.AwsErrors;
import guardrail.guarded.GuardedTrail;
import guardrail.ledger.Entry;
import guardrail.ledger.Ledger;
import guardrail.ledger.Ledger.Written.Kept;
import guardrail.ledger.Ledger.Written.Lost;
import guardrail.ledger.Ledger.Written.Outrun;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * One item a trail, read consistently and written under the condition that nobody else wrote it
 * since (DynamoDB Developer Guide, optimistic locking).
 */
public final class DynamoLedger implements Ledger {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoLedger(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Part<Entry> recall(GuardedTrail trail) {
    try {
      var answer = dynamo.getItem(r -> r.tableName(table).key(key(trail)).consistentRead(true));
      return new Known<>(answer.hasItem() ? Item.entry(answer.item()) : Entry.NONE);
    } catch (SdkException exception) {
      return new Unreadable<>(error("dynamodb:GetItem", trail, exception));
    } catch (NoSuchElementException | NumberFormatException | DateTimeException odd) {
      // Somebody else wrote it: never overwritten, and told.
      return new Unreadable<>(
          new AwsError(
              "dynamodb:GetItem",
              table,
              trail.account(),
              trail.homeRegion(),
              "UnreadableItem",
              "the item of %s is not one that the guardrail wrote: %s"
                  .formatted(trail.arn(), odd.getMessage())));
    }
  }

  @Override
  public Written write(GuardedTrail trail, Entry entry) {
    var next = entry.version(entry.version() + 1);
    var item = Item.of(next);
    item.putAll(key(trail));
    try {
      dynamo.putItem(unchanged(entry.version()).tableName(table).item(item).build());
      return new Kept(next);
    } catch (ConditionalCheckFailedException another) {
      return new Outrun();
    } catch (SdkException exception) {
      return new Lost(error("dynamodb:PutItem", trail, exception));
    }
  }

  private static PutItemRequest.Builder unchanged(long version) {
    return version == 0
        ? PutItemRequest.builder().conditionExpression("attribute_not_exists(trailArn)")
        : PutItemRequest.builder()
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(String.valueOf(version))));
  }

  private static Map<String, AttributeValue> key(GuardedTrail trail) {
    return Map.of("trailArn", AttributeValue.fromS(trail.arn().toString()));
  }

  private AwsError error(String operation, GuardedTrail trail, SdkException exception) {
    return AwsErrors.error(operation, table, trail, exception);
  }
}
