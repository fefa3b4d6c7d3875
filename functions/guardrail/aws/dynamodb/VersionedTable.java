package guardrail.aws.dynamodb;

import guardrail.aws.AwsErrors;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * A table whose items are read consistently and written under the condition that nobody else wrote
 * them since (DynamoDB Developer Guide, optimistic locking).
 *
 * @param key the name of its only key attribute
 */
record VersionedTable(DynamoDbClient dynamo, String name, String key) {

  /** Whose item it is, for errors. */
  record Place(String account, String region) {}

  /** What came of a write. */
  sealed interface Put {
    record Done() implements Put {}

    record Outrun() implements Put {}

    record Refused(AwsError error) implements Put {}
  }

  /** The item of this key, if there is one. */
  <T> Part<Optional<T>> get(
      String value, Place place, Function<Map<String, AttributeValue>, T> reading) {
    try {
      var answer = dynamo.getItem(r -> r.tableName(name).key(keyOf(value)).consistentRead(true));
      return new Known<>(
          answer.hasItem() ? Optional.of(read(answer.item(), reading)) : Optional.empty());
    } catch (SdkException exception) {
      return new Unreadable<>(error("dynamodb:GetItem", place, exception));
    } catch (OddItem odd) {
      // Never overwritten, and told.
      return new Unreadable<>(
          new AwsError(
              "dynamodb:GetItem",
              name,
              place.account(),
              place.region(),
              "UnreadableItem",
              "the item of %s is not one that the guardrail wrote: %s"
                  .formatted(value, odd.getMessage())));
    }
  }

  /**
   * Reads an item.
   *
   * @throws OddItem if it lacks something, or holds it in another type or form
   */
  static <T> T read(
      Map<String, AttributeValue> item, Function<Map<String, AttributeValue>, T> reading) {
    try {
      return reading.apply(item);
    } catch (NoSuchElementException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException odd) {
      throw new OddItem(odd);
    }
  }

  /** Thrown for an item that somebody else wrote. */
  static final class OddItem extends RuntimeException {
    OddItem(RuntimeException odd) {
      super(odd.getMessage(), odd);
    }
  }

  /**
   * Writes an item.
   *
   * @param read the version that it was read with; 0: there was none
   */
  Put put(String value, long read, Map<String, AttributeValue> item, Place place) {
    var whole = new HashMap<>(item);
    whole.putAll(keyOf(value));
    try {
      dynamo.putItem(unchanged(read).tableName(name).item(whole).build());
      return new Put.Done();
    } catch (ConditionalCheckFailedException another) {
      return new Put.Outrun();
    } catch (SdkException exception) {
      return new Put.Refused(error("dynamodb:PutItem", place, exception));
    }
  }

  AwsError error(String operation, Place place, SdkException exception) {
    return AwsErrors.error(operation, name, place.account(), place.region(), exception);
  }

  private PutItemRequest.Builder unchanged(long version) {
    return version == 0
        ? PutItemRequest.builder().conditionExpression("attribute_not_exists(%s)".formatted(key))
        : PutItemRequest.builder()
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(String.valueOf(version))));
  }

  private Map<String, AttributeValue> keyOf(String value) {
    return Map.of(key, AttributeValue.fromS(value));
  }
}
