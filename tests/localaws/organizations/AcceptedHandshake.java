package localaws.organizations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import localaws.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An invited account's own call, as the management account hears of it. UNVERIFIED (4): whether it
 * does, so a scenario may leave this out (docs/aws-facts.md C1).
 */
public record AcceptedHandshake(Arns organization, Caller invited, Instant at) {
  private static final String ID = "h-examplehandshakeid111";

  public Map<String, Object> envelope() {
    var event = new ServiceEvent("organizations", organization.management(), "us-east-1", at);
    var detail = new LinkedHashMap<String, @Nullable Object>();
    detail.put("eventVersion", "1.08");
    detail.put("userIdentity", invited.userIdentity());
    detail.put("eventTime", event.time());
    detail.put("eventSource", "organizations.amazonaws.com");
    detail.put("eventName", "AcceptHandshake");
    detail.put("awsRegion", event.region());
    detail.put("sourceIPAddress", invited.sourceIp());
    detail.put("userAgent", invited.userAgent());
    detail.put("requestParameters", Map.of("handshakeId", ID));
    detail.put("responseElements", Map.of("handshake", handshake()));
    detail.put("requestID", UUID.randomUUID().toString());
    detail.put("eventID", UUID.randomUUID().toString());
    detail.put("readOnly", false);
    detail.put("eventType", "AwsApiCall");
    detail.put("managementEvent", true);
    detail.put("recipientAccountId", event.account());
    detail.put("sharedEventID", UUID.randomUUID().toString());
    detail.put("eventCategory", "Management");
    return event.envelope("AWS API Call via CloudTrail", new LinkedHashMap<>(detail));
  }

  private Map<String, Object> handshake() {
    return Map.of(
        "id", ID,
        "arn",
            "arn:aws:organizations::%s:handshake/%s/invite/%s"
                .formatted(organization.management(), organization.organization(), ID),
        "action", "INVITE",
        "state", "ACCEPTED",
        "parties",
            List.of(
                Map.of("type", "ORGANIZATION", "id", organization.organization().substring(2)),
                Map.of("type", "ACCOUNT", "id", invited.account())),
        "requestedTimestamp", DisplayTime.of(at),
        "resources", List.of());
  }
}
