package localaws.sns;

import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;

/** One attribute at a time; no key takes the encryption away (SNS API, SetTopicAttributes). */
record SetTopicAttributes(Topics topics) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("TopicArn", "AttributeName", "AttributeValue");
    var topic = topics.asked(request);
    var name = request.text("AttributeName").orElse("");
    var value = request.text("AttributeValue").orElse("");
    topics.put(
        switch (name) {
          case "Policy" -> topic.withPolicy(TopicPolicy.checked(value));
          case "KmsMasterKeyId" -> topic.withKey(Optional.of(value).filter(key -> !key.isEmpty()));
          default -> throw AwsError.notModelled("attribute " + name + " of a topic");
        });
    return Map.of();
  }
}
