package localaws.sns;

import java.util.Map;
import java.util.TreeMap;
import localaws.Operation;
import localaws.Request;

/** The counts of subscriptions are texts (SNS API Reference, GetTopicAttributes). */
record GetTopicAttributes(Topics topics) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var topic = topics.asked(request);
    var attributes = new TreeMap<String, String>(topics.subscriptions().counts(topic.arn()));
    attributes.put("TopicArn", topic.arn());
    attributes.put("Owner", topic.account());
    attributes.put("Policy", topic.policy());
    topic.kmsMasterKeyId().ifPresent(key -> attributes.put("KmsMasterKeyId", key));
    return Map.of("Attributes", attributes);
  }
}
