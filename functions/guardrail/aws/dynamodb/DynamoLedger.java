package guardrail.aws.dynamodb;

import guardrail.aws.dynamodb.VersionedTable.Place;
import guardrail.aws.dynamodb.VersionedTable.Put;
import guardrail.guarded.GuardedTrail;
import guardrail.ledger.Entry;
import guardrail.ledger.Ledger;
import guardrail.ledger.Ledger.Written.Kept;
import guardrail.ledger.Ledger.Written.Lost;
import guardrail.ledger.Ledger.Written.Outrun;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One item a trail. */
public final class DynamoLedger implements Ledger {
  private final VersionedTable table;

  public DynamoLedger(DynamoDbClient dynamo, String table) {
    this.table = new VersionedTable(dynamo, table, "trailArn");
  }

  @Override
  public Part<Entry> recall(GuardedTrail trail) {
    return switch (table.get(trail.arn().toString(), place(trail), Item::entry)) {
      case Known(var entry) -> new Known<>(entry.orElse(Entry.NONE));
      case Unreadable(var error) -> new Unreadable<>(error);
    };
  }

  @Override
  public Written write(GuardedTrail trail, Entry entry) {
    var next = entry.version(entry.version() + 1);
    return switch (table.put(
        trail.arn().toString(), entry.version(), Item.of(next), place(trail))) {
      case Put.Done _ -> new Kept(next);
      case Put.Outrun _ -> new Outrun();
      case Put.Refused(var error) -> new Lost(error);
    };
  }

  private static Place place(GuardedTrail trail) {
    return new Place(trail.account(), trail.homeRegion());
  }
}
