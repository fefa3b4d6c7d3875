package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.time;

import guardrail.alert.Alert;
import guardrail.alert.Logged;
import guardrail.alert.Particulars;
import guardrail.alert.Tell;
import guardrail.aws.AwsErrors;
import guardrail.aws.dynamodb.VersionedTable.OddItem;
import guardrail.ledger.Fingerprint;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Keeps each message under each incident that it is about, for ever: one item, which is written once
 * and never changed. An account's news is about no incident and is not kept here.
 */
public final class DynamoIncidentLog implements Tell {
  /** Of one length, so that keys sort as the times do. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final DynamoDbClient dynamo;
  private final String table;
  private final String account;
  private final String region;
  private final InstantSource clock;

  public DynamoIncidentLog(
      DynamoDbClient dynamo, String table, String account, String region, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.account = account;
    this.region = region;
    this.clock = clock;
  }

  @Override
  public void tell(Alert alert) {
    var particulars = Particulars.of(alert);
    if (!particulars.isDrill()) {
      particulars.incidentIds().forEach(id -> write(item(id, particulars, alert.document())));
    }
  }

  private void write(Map<String, AttributeValue> item) {
    try {
      dynamo.putItem(r ->
          r.tableName(table).item(item).conditionExpression("attribute_not_exists(incidentId)"));
    } catch (ConditionalCheckFailedException itIsThere) {
      // Told again from the outbox; the log keeps when it was told first.
    } catch (SdkException exception) {
      throw new NotTold(error("dynamodb:PutItem", exception), exception);
    }
  }

  private Map<String, AttributeValue> item(String id, Particulars particulars, String document) {
    var item = new HashMap<String, AttributeValue>();
    item.put("incidentId", text(id));
    item.put("at", text(TIME.format(particulars.at()) + "/" + Fingerprint.of(document)));
    item.put("told", time(clock.instant()));
    item.put("kind", text(particulars.kind()));
    item.put("severity", text(particulars.severity()));
    item.put("document", text(document));
    Stream.of("accountId", "trailArn")
        .forEach(name ->
            particulars.text(name).ifPresent(value -> item.put(name, text(value))));
    return item;
  }

  /** All that was ever told, in no order. */
  public Part<List<Logged>> all() {
    return read(
        "dynamodb:Scan",
        () -> dynamo.scanPaginator(r -> r.tableName(table)).items().stream());
  }

  /** What was told of one incident, the first message first; nothing if there is none of this id. */
  public Part<List<Logged>> of(String incidentId) {
    return read(
        "dynamodb:Query",
        () ->
            dynamo
                .queryPaginator(r ->
                    r.tableName(table)
                        .keyConditionExpression("incidentId = :id")
                        .expressionAttributeValues(Map.of(":id", text(incidentId)))
                        .consistentRead(true))
                .items()
                .stream());
  }

  private Part<List<Logged>> read(
      String operation, Supplier<Stream<Map<String, AttributeValue>>> items) {
    try {
      return new Known<>(
          items
              .get()
              .flatMap(item -> logged(item).stream())
              .sorted(Comparator.comparing(Logged::told))
              .toList());
    } catch (SdkException exception) {
      return new Unreadable<>(error(operation, exception));
    }
  }

  /** One that somebody else wrote is left out. */
  private static Optional<Logged> logged(Map<String, AttributeValue> item) {
    try {
      return Optional.of(
          VersionedTable.read(
              item,
              of ->
                  new Logged(
                      text(of, "incidentId"),
                      time(of, "told"),
                      Particulars.of(text(of, "document")))));
    } catch (OddItem _) {
      return Optional.empty();
    }
  }

  private AwsError error(String operation, SdkException exception) {
    return AwsErrors.error(operation, table, account, region, exception);
  }
}
