package localaws.sns;

import java.util.Map;

/** Who hears of a topic; until it is confirmed it hears nothing and shows no ARN of its own. */
public record Subscription(
    String arn, String topicArn, String protocol, String endpoint, boolean confirmed) {

  Subscription asConfirmed() {
    return new Subscription(arn, topicArn, protocol, endpoint, true);
  }

  boolean isFor(String protocol, String endpoint) {
    return this.protocol.equals(protocol) && this.endpoint.equals(endpoint);
  }

  /** As ListSubscriptionsByTopic shows it. */
  Map<String, Object> listed() {
    return Map.of(
        "SubscriptionArn", confirmed ? arn : "PendingConfirmation",
        "Owner", topicArn.split(":", -1)[4],
        "Protocol", protocol,
        "Endpoint", endpoint,
        "TopicArn", topicArn);
  }
}
