package localaws.sns;

import java.util.Map;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;

/** Takes one subscription away (SNS API Reference, Unsubscribe). */
record Unsubscribe(Topics topics) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var arn = request.text("SubscriptionArn").orElse("");
    if (!arn.startsWith("arn:")) {
      throw AwsError.refused("InvalidParameter", "Invalid parameter: SubscriptionArn");
    }
    var subscriptions = topics.subscriptions();
    var found =
        subscriptions
            .find(arn)
            .orElseThrow(() -> new AwsError("NotFound", 404, "Subscription does not exist"));
    subscriptions.remove(found);
    return Map.of();
  }
}
