package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class DynamoDbWireIT {
  private static final Map<String, AttributeValue> ITEM =
      Map.of(
          "trailArn", AttributeValue.fromS(Sample.TRAIL_ARN),
          "version", AttributeValue.fromN("1"),
          "told", AttributeValue.fromM(Map.of("until", AttributeValue.fromS("ü & <"))));

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final DynamoDbClient dynamo = served.client(DynamoDbClient.builder());

  @BeforeEach
  void makeTheTable() {
    var arn = "arn:aws:dynamodb:eu-central-1:111122223333:table/ledger";
    world.run(state -> state.tables().create(arn, Map.of("trailArn", "S"), true));
  }

  @Test
  void the_sdk_puts_an_item_and_gets_it_back() {
    dynamo.putItem(put -> put.tableName("ledger").item(ITEM));

    assertThat(get("ledger")).isEqualTo(ITEM);
    assertThat(world.item("ledger", Sample.TRAIL_ARN)).isPresent();
  }

  @Test
  void the_sdk_scans_a_table_page_by_page() {
    dynamo.putItem(put -> put.tableName("ledger").item(ITEM));
    dynamo.putItem(
        put -> put.tableName("ledger").item(Map.of("trailArn", AttributeValue.fromS("other"))));

    var pages =
        dynamo.scanPaginator(scan -> scan.tableName("ledger").limit(1).consistentRead(true));

    assertThat(pages.items())
        .containsExactlyInAnyOrder(ITEM, Map.of("trailArn", AttributeValue.fromS("other")));
    assertThat(pages).hasSize(3);
  }

  @Test
  void the_sdk_reads_the_modelled_errors() {
    putIfSeen("0");

    var overtaken =
        catchThrowableOfType(ConditionalCheckFailedException.class, () -> putIfSeen("0"));
    var absent = catchThrowableOfType(ResourceNotFoundException.class, () -> get("other"));
    var kept =
        catchThrowableOfType(
            DynamoDbException.class,
            () -> dynamo.deleteTable(delete -> delete.tableName("ledger")));

    assertThat(overtaken.awsErrorDetails().errorMessage())
        .isEqualTo("The conditional request failed");
    assertThat(absent.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
    assertThat(kept.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
  }

  @Test
  void the_sdk_retries_a_throttled_call() {
    var throttled =
        AwsError.refused("ProvisionedThroughputExceededException", "The level is exceeded");
    world.faults().fail("dynamodb", "PutItem", 1, throttled);

    dynamo.putItem(put -> put.tableName("ledger").item(ITEM));

    assertThat(get("ledger")).isEqualTo(ITEM);
  }

  private void putIfSeen(String version) {
    dynamo.putItem(put ->
        put.tableName("ledger")
            .item(ITEM)
            .conditionExpression("attribute_not_exists(trailArn) OR #version = :seen")
            .expressionAttributeNames(Map.of("#version", "version"))
            .expressionAttributeValues(Map.of(":seen", AttributeValue.fromN(version))));
  }

  private Map<String, AttributeValue> get(String table) {
    var key = Map.of("trailArn", AttributeValue.fromS(Sample.TRAIL_ARN));
    return dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
  }
}
