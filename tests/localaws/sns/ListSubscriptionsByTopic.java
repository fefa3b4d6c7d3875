package localaws.sns;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** All subscriptions at once, where SNS answers a hundred a page. */
record ListSubscriptionsByTopic(Topics topics) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("TopicArn");
    var subscriptions = topics.subscriptions().of(topics.asked(request).arn());
    return Map.of("Subscriptions", subscriptions.stream().map(Subscription::listed).toList());
  }
}
