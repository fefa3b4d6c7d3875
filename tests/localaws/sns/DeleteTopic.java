package localaws.sns;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;

/**
 * Takes the subscriptions with it; a topic that is not there is no error (SNS API, DeleteTopic).
 */
record DeleteTopic(Topics topics) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    topics.remove(request.text("TopicArn").orElse(""));
    return Map.of();
  }
}
