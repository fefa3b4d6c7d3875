package localaws.sns;

import java.util.Map;
import java.util.Set;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;

/** An e-mail address has no ARN until its owner confirms (SNS API Reference, Subscribe). */
record Subscribe(Topics topics) implements PlainWrite {
  private static final Set<String> PROTOCOLS =
      Set.of(
          "http",
          "https",
          "email",
          "email-json",
          "sms",
          "sqs",
          "application",
          "lambda",
          "firehose");

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("TopicArn", "Protocol", "Endpoint", "ReturnSubscriptionArn");
    var topic = topics.asked(request);
    var protocol = request.text("Protocol").orElse("");
    var endpoint = request.text("Endpoint").orElse("");
    if (!PROTOCOLS.contains(protocol)) {
      throw AwsError.refused(
          "InvalidParameter", "Invalid parameter: Amazon SNS does not support this protocol");
    }
    if (endpoint.isEmpty() || (protocol.startsWith("email") && !endpoint.contains("@"))) {
      throw AwsError.refused("InvalidParameter", "Invalid parameter: Endpoint");
    }
    var subscription = topics.subscriptions().subscribe(topic.arn(), protocol, endpoint);
    var shown = subscription.confirmed() || request.flag("ReturnSubscriptionArn").orElse(false);
    return Map.of("SubscriptionArn", shown ? subscription.arn() : "pending confirmation");
  }
}
