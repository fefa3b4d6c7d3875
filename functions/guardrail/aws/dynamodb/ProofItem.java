package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.time;
import static guardrail.aws.dynamodb.Fields.value;

import guardrail.incident.Delivery;
import guardrail.incident.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is awaited of a repair, as attributes. */
final class ProofItem {
  private ProofItem() {}

  static AttributeValue of(Proof proof) {
    var map = new HashMap<String, AttributeValue>();
    map.put("incident", text(proof.incidentId()));
    map.put("began", time(proof.began()));
    map.put("repaired", time(proof.repaired()));
    proof.blackout().ifPresent(dark -> map.put("blackout", text(dark.toString())));
    map.put("delivery", text(proof.delivery().name()));
    proof.at().ifPresent(at -> map.put("at", time(at)));
    proof.digest().ifPresent(at -> map.put("digest", time(at)));
    return AttributeValue.fromM(map);
  }

  static Proof proof(Map<String, AttributeValue> map) {
    return new Proof(
        text(map, "incident"),
        time(map, "began"),
        time(map, "repaired"),
        value(map, "blackout").map(dark -> Duration.parse(text(dark, "blackout"))),
        Delivery.valueOf(text(map, "delivery")),
        value(map, "at").map(at -> Instant.parse(text(at, "at"))),
        value(map, "digest").map(at -> Instant.parse(text(at, "digest"))));
  }
}
