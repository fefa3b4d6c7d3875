package localaws;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * EventBridge's envelope around a CloudTrail record, field for field (docs/aws-facts.md A1, A4).
 */
record Envelope(
    String service,
    RecordedOperation operation,
    Request request,
    @Nullable Map<String, Object> answer,
    Optional<AwsError> error) {

  Map<String, Object> sentTo(String account, String region, Optional<String> sharedEventId) {
    var envelope = new LinkedHashMap<String, Object>();
    envelope.put("version", "0");
    envelope.put("id", UUID.randomUUID().toString());
    envelope.put("detail-type", "AWS API Call via CloudTrail");
    envelope.put("source", "aws." + service);
    envelope.put("account", account);
    envelope.put("time", time());
    envelope.put("region", region);
    envelope.put("resources", List.of());
    envelope.put("detail", detail(account, region, sharedEventId));
    return envelope;
  }

  private Map<String, Object> detail(
      String account, String region, Optional<String> sharedEventId) {
    var host = service + "." + region + ".amazonaws.com";
    var detail = new LinkedHashMap<String, @Nullable Object>();
    detail.put("eventVersion", "1.11");
    detail.put("userIdentity", request.caller().userIdentity());
    detail.put("eventTime", time());
    detail.put("eventSource", service + ".amazonaws.com");
    detail.put("eventName", operation.eventName());
    detail.put("awsRegion", region);
    detail.put("sourceIPAddress", request.caller().sourceIp());
    detail.put("userAgent", request.caller().userAgent());
    error.ifPresent(refusal -> {
      detail.put("errorCode", refusal.recordedCode());
      detail.put("errorMessage", refusal.getMessage());
    });
    var hidden = error.filter(AwsError::isAccessDenied).isPresent();
    detail.put("requestParameters", hidden ? null : operation.requestParameters(request));
    detail.put("responseElements", answer == null ? null : operation.responseElements(answer));
    detail.put("requestID", UUID.randomUUID().toString());
    detail.put("eventID", UUID.randomUUID().toString());
    detail.put("readOnly", false);
    var resources = operation.resources(request);
    if (!resources.isEmpty()) {
      detail.put("resources", resources);
    }
    detail.put("eventType", "AwsApiCall");
    detail.put("managementEvent", true);
    detail.put("recipientAccountId", account);
    sharedEventId.ifPresent(id -> detail.put("sharedEventID", id));
    detail.put("eventCategory", "Management");
    detail.put(
        "tlsDetails",
        Map.of(
            "tlsVersion", "TLSv1.3",
            "cipherSuite", "TLS_AES_128_GCM_SHA256",
            "clientProvidedHostHeader", host));
    return new LinkedHashMap<>(detail);
  }

  private String time() {
    return request.at().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
