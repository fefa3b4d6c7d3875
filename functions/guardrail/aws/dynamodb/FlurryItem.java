package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.maps;
import static guardrail.aws.dynamodb.Fields.number;
import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.texts;
import static guardrail.aws.dynamodb.Fields.time;
import static guardrail.aws.dynamodb.Fields.timeIfAny;

import guardrail.incident.Deed;
import guardrail.incident.Flurry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Repairs that follow each other closely, as attributes. */
final class FlurryItem {
  private FlurryItem() {}

  static AttributeValue of(Flurry flurry) {
    var map = new HashMap<String, AttributeValue>();
    map.put("since", time(flurry.since()));
    map.put("repairs", texts(flurry.repairs().stream().map(Instant::toString).toList()));
    map.put("made", AttributeValue.fromN(String.valueOf(flurry.made())));
    flurry.paged().ifPresent(at -> map.put("paged", time(at)));
    map.put("found", texts(flurry.found()));
    map.put("deeds", AttributeValue.fromL(flurry.deeds().stream().map(FlurryItem::of).toList()));
    flurry.look().ifPresent(at -> map.put("look", time(at)));
    return AttributeValue.fromM(map);
  }

  private static AttributeValue of(Deed deed) {
    return AttributeValue.fromM(
        Map.of(
            "actor", text(deed.actor()),
            "call", text(deed.call()),
            "times", AttributeValue.fromN(String.valueOf(deed.times())),
            "last", time(deed.last())));
  }

  static Flurry flurry(Map<String, AttributeValue> map) {
    return new Flurry(
        time(map, "since"),
        texts(map, "repairs").stream().map(Instant::parse).toList(),
        (int) number(map, "made"),
        timeIfAny(map, "paged"),
        texts(map, "found"),
        maps(map, "deeds").stream().map(FlurryItem::deed).toList(),
        timeIfAny(map, "look"));
  }

  private static Deed deed(Map<String, AttributeValue> map) {
    return new Deed(
        text(map, "actor"), text(map, "call"), (int) number(map, "times"), time(map, "last"));
  }
}
