package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.texts;
import static guardrail.aws.dynamodb.Fields.time;
import static guardrail.aws.dynamodb.Fields.value;

import guardrail.exemption.Episode;
import guardrail.exemption.Exemption;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is remembered of an exemption, as attributes. */
final class ExemptionItem {
  private ExemptionItem() {}

  static AttributeValue of(Episode episode) {
    var map = new HashMap<String, AttributeValue>();
    map.put("id", text(episode.id()));
    episode.terms().ifPresent(terms -> map.put("terms", terms(terms)));
    map.put("writer", text(episode.writer()));
    map.put("since", time(episode.since()));
    map.put("calls", texts(episode.calls()));
    map.put("drift", texts(episode.drift()));
    return AttributeValue.fromM(map);
  }

  private static AttributeValue terms(Exemption terms) {
    return AttributeValue.fromM(
        Map.of(
            "account", text(terms.account()),
            "reason", text(terms.reason()),
            "approver", text(terms.approver()),
            "ticket", text(terms.ticket()),
            "until", time(terms.until())));
  }

  static Episode episode(Map<String, AttributeValue> map) {
    return new Episode(
        text(map, "id"),
        value(map, "terms").map(AttributeValue::m).map(ExemptionItem::terms),
        text(map, "writer"),
        time(map, "since"),
        texts(map, "calls"),
        texts(map, "drift"));
  }

  private static Exemption terms(Map<String, AttributeValue> map) {
    return new Exemption(
        text(map, "account"),
        text(map, "reason"),
        text(map, "approver"),
        text(map, "ticket"),
        time(map, "until"));
  }
}
