package localaws.sns;

import java.util.List;
import localaws.Operation;
import localaws.kms.Keys;

/** SNS's operations. */
public final class Sns {
  private Sns() {}

  public static List<Operation> operations(Topics topics, Keys keys) {
    return List.of(
        new Publish(topics, keys),
        new Subscribe(topics),
        new Unsubscribe(topics),
        new ListSubscriptionsByTopic(topics),
        new GetTopicAttributes(topics),
        new CreateTopic(topics),
        new SetTopicAttributes(topics),
        new DeleteTopic(topics));
  }
}
