package localaws.organizations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an AWS service did by itself, in EventBridge's envelope: nobody's request, and an identity
 * without a type (docs/aws-facts.md A1, C1).
 */
record ServiceEvent(String service, String account, String region, Instant at) {

  Map<String, Object> of(String name, Map<String, Object> details) {
    var detail = new LinkedHashMap<String, @Nullable Object>();
    detail.put("eventVersion", "1.08");
    detail.put("userIdentity", Map.of("accountId", account, "invokedBy", "AWS Internal"));
    detail.put("eventTime", time());
    detail.put("eventSource", service + ".amazonaws.com");
    detail.put("eventName", name);
    detail.put("awsRegion", region);
    detail.put("sourceIPAddress", "AWS Internal");
    detail.put("userAgent", "AWS Internal");
    detail.put("requestParameters", null);
    detail.put("responseElements", null);
    detail.put("eventID", UUID.randomUUID().toString());
    detail.put("readOnly", false);
    detail.put("eventType", "AwsServiceEvent");
    detail.put("managementEvent", true);
    detail.put("recipientAccountId", account);
    detail.put("serviceEventDetails", details);
    detail.put("eventCategory", "Management");
    return envelope("AWS Service Event via CloudTrail", new LinkedHashMap<>(detail));
  }

  Map<String, Object> envelope(String detailType, Map<String, Object> detail) {
    var envelope = new LinkedHashMap<String, Object>();
    envelope.put("version", "0");
    envelope.put("id", UUID.randomUUID().toString());
    envelope.put("detail-type", detailType);
    envelope.put("source", "aws." + service);
    envelope.put("account", account);
    envelope.put("time", time());
    envelope.put("region", region);
    envelope.put("resources", List.of());
    envelope.put("detail", detail);
    return envelope;
  }

  String time() {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
