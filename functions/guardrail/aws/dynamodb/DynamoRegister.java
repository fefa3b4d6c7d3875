package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.number;
import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.time;
import static guardrail.aws.dynamodb.Fields.timeIfAny;
import static guardrail.aws.dynamodb.Fields.value;

import guardrail.aws.dynamodb.VersionedTable.OddItem;
import guardrail.aws.dynamodb.VersionedTable.Place;
import guardrail.aws.dynamodb.VersionedTable.Put;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Register;
import guardrail.onboarding.Sweep;
import guardrail.organization.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item an account, under its id; the last sweep and the events that were told beside them. */
public final class DynamoRegister implements Register {
  private static final String SWEEP = "sweep";

  /** Longer than EventBridge, Lambda and their queues keep an event. */
  private static final Duration EVENTS_KEPT = Duration.ofDays(16);

  private final VersionedTable table;
  private final Place place;

  /** A register in this table of this account and Region. */
  public DynamoRegister(DynamoDbClient dynamo, String table, String account, String region) {
    this.table = new VersionedTable(dynamo, table, "accountId");
    this.place = new Place(account, region);
  }

  @Override
  public Part<Optional<Enrolment>> recall(String accountId) {
    return table.get(accountId, place, EnrolmentItem::enrolment);
  }

  @Override
  public Written write(Enrolment enrolment) {
    var next = enrolment.version(enrolment.version() + 1);
    return switch (table.put(
        enrolment.accountId(), enrolment.version(), EnrolmentItem.of(next), place)) {
      case Put.Done _ -> new Written.Kept(next);
      case Put.Outrun _ -> new Written.Outrun();
      case Put.Refused(var error) -> new Written.Lost(error);
    };
  }

  /** One that somebody else wrote is left out: its own message fails, and no sweep with it. */
  @Override
  public Part<List<Enrolment>> all() {
    try {
      return new Known<>(
          table
              .dynamo()
              .scanPaginator(r -> r.tableName(table.name()).consistentRead(true))
              .items()
              .stream()
              .filter(item -> Account.isId(text(item, "accountId")))
              .flatMap(item -> enrolment(item).stream())
              .toList());
    } catch (SdkException exception) {
      return new Unreadable<>(table.error("dynamodb:Scan", place, exception));
    }
  }

  private static Optional<Enrolment> enrolment(Map<String, AttributeValue> item) {
    try {
      return Optional.of(VersionedTable.read(item, EnrolmentItem::enrolment));
    } catch (OddItem _) {
      return Optional.empty();
    }
  }

  @Override
  public Part<Optional<Sweep>> lastSweep() {
    return table.get(
        SWEEP,
        place,
        item ->
            new Sweep(
                number(item, "version"),
                time(item, "startedAt"),
                value(item, "listed").map(n -> Integer.parseInt(n.n())),
                timeIfAny(item, "firstEndedAt"),
                timeIfAny(item, "digestToldAt")));
  }

  @Override
  public SweepWritten write(Sweep sweep) {
    var item = new HashMap<String, AttributeValue>();
    item.put("version", AttributeValue.fromN(String.valueOf(sweep.version() + 1)));
    item.put("startedAt", time(sweep.startedAt()));
    sweep.listed().ifPresent(n -> item.put("listed", AttributeValue.fromN(String.valueOf(n))));
    sweep.firstEndedAt().ifPresent(at -> item.put("firstEndedAt", time(at)));
    sweep.digestToldAt().ifPresent(at -> item.put("digestToldAt", time(at)));
    return switch (table.put(SWEEP, sweep.version(), item, place)) {
      case Put.Done _ -> SweepWritten.KEPT;
      case Put.Outrun _ -> SweepWritten.OUTRUN;
      case Put.Refused _ -> SweepWritten.LOST;
    };
  }

  @Override
  public Part<Boolean> wasTold(String eventId) {
    return switch (table.get(event(eventId), place, item -> item)) {
      case Known(var item) -> new Known<>(item.isPresent());
      case Unreadable(var error) -> new Unreadable<>(error);
    };
  }

  @Override
  public Optional<AwsError> told(String eventId, Instant now) {
    var item =
        Map.of(
            "told", time(now),
            "expires",
                AttributeValue.fromN(String.valueOf(now.plus(EVENTS_KEPT).getEpochSecond())));
    return table.put(event(eventId), 0, item, place) instanceof Put.Refused(var error)
        ? Optional.of(error)
        : Optional.empty();
  }

  private static String event(String eventId) {
    return "event " + eventId;
  }
}
