package localaws.sns;

import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;

/**
 * A topic that is there already is answered, unless it should be another (SNS API, CreateTopic).
 */
record CreateTopic(Topics topics) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("Name", "Attributes");
    var name = request.text("Name").orElse("");
    if (!name.matches("[A-Za-z0-9_-]{1,256}")) {
      throw AwsError.refused("InvalidParameter", "Invalid parameter: Topic Name");
    }
    var arn = "arn:aws:sns:%s:%s:%s".formatted(request.region(), request.caller().account(), name);
    var asked = asked(arn, request.map("Attributes"));
    if (topics.find(arn).map(there -> !there.equals(asked)).orElse(false)
        && !request.map("Attributes").isEmpty()) {
      throw AwsError.refused(
          "InvalidParameter", "Invalid parameter: Attributes Reason: Topic already exists");
    }
    if (!topics.exists(arn)) {
      topics.put(asked);
    }
    return Map.of("TopicArn", arn);
  }

  private static Topic asked(String arn, Map<String, Object> attributes) {
    for (var name : attributes.keySet()) {
      if (!name.equals("Policy") && !name.equals("KmsMasterKeyId")) {
        throw AwsError.notModelled("attribute " + name + " of a topic");
      }
    }
    return new Topic(
        arn,
        Optional.ofNullable(attributes.get("Policy"))
            .map(policy -> TopicPolicy.checked(policy.toString()))
            .orElseGet(() -> TopicPolicy.ofOwner(arn)),
        Optional.ofNullable(attributes.get("KmsMasterKeyId")).map(String::valueOf));
  }
}
