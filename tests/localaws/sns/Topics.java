package localaws.sns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Published;
import localaws.Request;
import localaws.iam.Policy;

/** The topics that exist, who is subscribed to them, and all that was published. */
public final class Topics {
  private final Map<String, Topic> topics = new HashMap<>();
  private final Subscriptions subscriptions = new Subscriptions();
  private final List<Published> published = new ArrayList<>();

  /** As if somebody had created it and let CloudTrail publish to it, for any trail. */
  public void add(String topicArn) {
    put(topicArn, true);
  }

  /** Adds a topic or changes whether its policy lets CloudTrail publish. */
  public void put(String topicArn, boolean usableByCloudTrail) {
    var policy =
        usableByCloudTrail ? TopicPolicy.openToCloudTrail(topicArn) : TopicPolicy.ofOwner(topicArn);
    put(
        find(topicArn)
            .map(there -> there.withPolicy(policy))
            .orElseGet(() -> new Topic(topicArn, policy, Optional.empty())));
  }

  void put(Topic topic) {
    topics.put(topic.arn(), topic);
  }

  public void setPolicy(String topicArn, String policy) {
    topics.computeIfPresent(topicArn, (_, topic) -> topic.withPolicy(policy));
  }

  /** The key as its owner gave it: alias/aws/sns, an alias, a key id or ARN. */
  public void encrypt(String topicArn, String kmsMasterKeyId) {
    topics.computeIfPresent(topicArn, (_, topic) -> topic.withKey(Optional.of(kmsMasterKeyId)));
  }

  /** The topic and its subscriptions. */
  public void remove(String topicArn) {
    topics.remove(topicArn);
    subscriptions.removeAll(topicArn);
  }

  public boolean exists(String topicArn) {
    return topics.containsKey(topicArn);
  }

  public Optional<Topic> find(String topicArn) {
    return Optional.ofNullable(topics.get(topicArn));
  }

  public Optional<Policy> policyOf(String topicArn) {
    return find(topicArn).map(Topic::policy).map(Policy::of);
  }

  /** Confirms and reads subscriptions where a person would. */
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  Topic asked(Request request) {
    return find(request.text("TopicArn").orElse(""))
        .orElseThrow(() -> new AwsError("NotFound", 404, "Topic does not exist"));
  }

  void accept(Published message) {
    published.add(message);
  }

  public List<Published> published() {
    return List.copyOf(published);
  }
}
