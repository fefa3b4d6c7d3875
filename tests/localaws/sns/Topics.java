package localaws.sns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Published;
import localaws.Request;

/** The topics that exist, who is subscribed to them, and all that was published. */
public final class Topics {
  private final Map<String, Topic> topics = new HashMap<>();
  private final Subscriptions subscriptions = new Subscriptions();
  private final List<Published> published = new ArrayList<>();

  public void add(String topicArn) {
    put(topicArn, true);
  }

  /** Adds a topic or changes whether its policy lets CloudTrail publish. */
  public void put(String topicArn, boolean usableByCloudTrail) {
    topics.put(topicArn, new Topic(topicArn, usableByCloudTrail, key(topicArn)));
  }

  /** The key as its owner gave it: alias/aws/sns, an alias, a key id or ARN. */
  public void encrypt(String topicArn, String kmsMasterKeyId) {
    topics.computeIfPresent(
        topicArn,
        (_, topic) -> new Topic(topicArn, topic.usableByCloudTrail(), Optional.of(kmsMasterKeyId)));
  }

  /** The topic and its subscriptions. */
  public void remove(String topicArn) {
    topics.remove(topicArn);
    subscriptions.removeAll(topicArn);
  }

  public boolean exists(String topicArn) {
    return topics.containsKey(topicArn);
  }

  public boolean usable(String topicArn) {
    return Optional.ofNullable(topics.get(topicArn)).filter(Topic::usableByCloudTrail).isPresent();
  }

  private Optional<String> key(String topicArn) {
    return Optional.ofNullable(topics.get(topicArn)).flatMap(Topic::kmsMasterKeyId);
  }

  /** Confirms and reads subscriptions where a person would. */
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  Topic asked(Request request) {
    return Optional.ofNullable(topics.get(request.text("TopicArn").orElse("")))
        .orElseThrow(() -> new AwsError("NotFound", 404, "Topic does not exist"));
  }

  void accept(Published message) {
    published.add(message);
  }

  public List<Published> published() {
    return List.copyOf(published);
  }
}
