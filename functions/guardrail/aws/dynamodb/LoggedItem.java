package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.time;

import guardrail.alert.Logged;
import guardrail.alert.Particulars;
import guardrail.ledger.Fingerprint;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A message under one of its incidents, as attributes. Its key is the same whenever it is told. */
final class LoggedItem {
  /** Of one length, so that keys sort as the times do. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private LoggedItem() {}

  static Map<String, AttributeValue> of(
      String incidentId, Particulars message, String document, Instant told) {
    var item = new HashMap<String, AttributeValue>();
    item.put("incidentId", text(incidentId));
    item.put("at", text(TIME.format(message.at()) + "/" + Fingerprint.of(document)));
    item.put("told", time(told));
    item.put("kind", text(message.kind()));
    item.put("severity", text(message.severity()));
    item.put("document", text(document));
    Stream.of("accountId", "trailArn")
        .forEach(name -> message.text(name).ifPresent(value -> item.put(name, text(value))));
    return item;
  }

  static Logged logged(Map<String, AttributeValue> item) {
    return new Logged(
        text(item, "incidentId"), time(item, "told"), Particulars.of(text(item, "document")));
  }
}
