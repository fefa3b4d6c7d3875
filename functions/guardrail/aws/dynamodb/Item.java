package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.maps;
import static guardrail.aws.dynamodb.Fields.mapsIfAny;
import static guardrail.aws.dynamodb.Fields.number;
import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.texts;
import static guardrail.aws.dynamodb.Fields.time;
import static guardrail.aws.dynamodb.Fields.value;

import guardrail.alert.Alert;
import guardrail.ledger.Begun;
import guardrail.ledger.Entry;
import guardrail.ledger.KnownEvent;
import guardrail.ledger.KnownIncident;
import guardrail.ledger.Lease;
import guardrail.ledger.Outgoing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An entry as attributes under its own names, so that a person can read the table. Reading throws
 * NoSuchElementException for what is missing or of another type.
 */
final class Item {
  private Item() {}

  static Map<String, AttributeValue> of(Entry entry) {
    var item = new HashMap<String, AttributeValue>();
    item.put("version", AttributeValue.fromN(String.valueOf(entry.version())));
    item.put("trailSeen", AttributeValue.fromBool(entry.trailSeen()));
    entry.incident().ifPresent(incident -> item.put("incident", incident(incident)));
    entry
        .begun()
        .ifPresent(begun ->
            item.put(
                "begun",
                AttributeValue.fromM(
                    Map.of(
                        "lease", lease(begun.lease()),
                        "at", time(begun.at()),
                        "found", texts(begun.found())))));
    item.put(
        "events",
        AttributeValue.fromL(
            entry.events().stream()
                .map(event ->
                    AttributeValue.fromM(
                        Map.of("key", text(event.key()), "told", time(event.told()))))
                .toList()));
    entry.lookedWhole().ifPresent(at -> item.put("lookedWhole", time(at)));
    item.put("proofs", AttributeValue.fromL(entry.proofs().stream().map(ProofItem::of).toList()));
    putAny(item, "faults", entry.faults().stream().map(FaultItem::of).toList());
    putAny(item, "failedCalls", entry.failedCalls().stream().map(FaultItem::of).toList());
    entry.exemption().ifPresent(episode -> item.put("exemption", ExemptionItem.of(episode)));
    entry.flurry().ifPresent(flurry -> item.put("flurry", FlurryItem.of(flurry)));
    item.put("outbox", AttributeValue.fromL(entry.outbox().stream().map(Item::outgoing).toList()));
    return item;
  }

  private static void putAny(
      Map<String, AttributeValue> item, String name, List<AttributeValue> values) {
    if (!values.isEmpty()) {
      item.put(name, AttributeValue.fromL(values));
    }
  }

  private static AttributeValue incident(KnownIncident incident) {
    var map = new HashMap<String, AttributeValue>();
    map.put("id", text(incident.id()));
    map.put("since", time(incident.since()));
    map.put("times", AttributeValue.fromN(String.valueOf(incident.times())));
    map.put("found", texts(incident.found()));
    map.put("fingerprint", text(incident.fingerprint()));
    map.put("firstTold", time(incident.firstTold()));
    map.put("told", time(incident.told()));
    incident.over().ifPresent(over -> map.put("over", time(over)));
    return AttributeValue.fromM(map);
  }

  private static AttributeValue outgoing(Outgoing out) {
    var alert = out.alert();
    return AttributeValue.fromM(
        Map.of(
            "id", text(out.id()),
            "lease", lease(out.lease()),
            "subject", text(alert.subject()),
            "email", text(alert.email()),
            "document", text(alert.document()),
            "attributes",
                AttributeValue.fromM(
                    alert.attributes().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> text(e.getValue()))))));
  }

  private static AttributeValue lease(Lease lease) {
    return AttributeValue.fromM(
        Map.of("holder", text(lease.holder()), "until", time(lease.until())));
  }

  static Entry entry(Map<String, AttributeValue> item) {
    return new Entry(
        number(item, "version"),
        value(item, "trailSeen").map(AttributeValue::bool).orElseThrow(),
        value(item, "incident").map(AttributeValue::m).map(Item::incident),
        value(item, "begun").map(AttributeValue::m).map(Item::begun),
        value(item, "lookedWhole").map(at -> Instant.parse(text(at, "lookedWhole"))),
        mapsIfAny(item, "proofs").stream().map(ProofItem::proof).toList(),
        mapsIfAny(item, "faults").stream().map(FaultItem::fault).toList(),
        mapsIfAny(item, "failedCalls").stream().map(FaultItem::failedCalls).toList(),
        value(item, "exemption").map(AttributeValue::m).map(ExemptionItem::episode),
        value(item, "flurry").map(AttributeValue::m).map(FlurryItem::flurry),
        maps(item, "events").stream()
            .map(event -> new KnownEvent(text(event, "key"), time(event, "told")))
            .toList(),
        maps(item, "outbox").stream().map(Item::outgoing).toList());
  }

  private static KnownIncident incident(Map<String, AttributeValue> map) {
    return new KnownIncident(
        text(map, "id"),
        time(map, "since"),
        value(map, "times").map(_ -> (int) number(map, "times")).orElse(1),
        texts(map, "found"),
        text(map, "fingerprint"),
        time(map, "firstTold"),
        time(map, "told"),
        value(map, "over").map(value -> Instant.parse(text(value, "over"))));
  }

  private static Begun begun(Map<String, AttributeValue> map) {
    return new Begun(lease(map), time(map, "at"), texts(map, "found"));
  }

  private static Outgoing outgoing(Map<String, AttributeValue> map) {
    var attributes =
        value(map, "attributes").map(AttributeValue::m).orElseThrow().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> text(e.getValue(), e.getKey())));
    return new Outgoing(
        text(map, "id"),
        lease(map),
        new Alert(text(map, "subject"), text(map, "email"), text(map, "document"), attributes));
  }

  private static Lease lease(Map<String, AttributeValue> map) {
    var lease = value(map, "lease").map(AttributeValue::m).orElseThrow();
    return new Lease(text(lease, "holder"), time(lease, "until"));
  }
}
