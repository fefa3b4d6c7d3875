package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.number;
import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.time;
import static guardrail.aws.dynamodb.Fields.timeIfAny;

import guardrail.drift.Symptom;
import guardrail.incident.FailedCalls;
import guardrail.incident.Fault;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What fails around a trail, as attributes: deliveries, and calls against it. */
final class FaultItem {
  private FaultItem() {}

  static AttributeValue of(Fault fault) {
    var map = new HashMap<String, AttributeValue>();
    map.put("delivery", text(fault.delivery().name()));
    map.put("seen", time(fault.seen()));
    fault.told().ifPresent(at -> map.put("told", time(at)));
    return AttributeValue.fromM(map);
  }

  static Fault fault(Map<String, AttributeValue> map) {
    return new Fault(
        Symptom.Delivery.valueOf(text(map, "delivery")), time(map, "seen"), timeIfAny(map, "told"));
  }

  static AttributeValue of(FailedCalls calls) {
    return AttributeValue.fromM(
        Map.of(
            "actor", text(calls.actor()),
            "call", text(calls.call()),
            "told", time(calls.told()),
            "untold", AttributeValue.fromN(String.valueOf(calls.untold()))));
  }

  static FailedCalls failedCalls(Map<String, AttributeValue> map) {
    return new FailedCalls(
        text(map, "actor"),
        text(map, "call"),
        time(map, "told"),
        Math.toIntExact(number(map, "untold")));
  }
}
