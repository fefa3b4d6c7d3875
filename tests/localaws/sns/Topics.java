package localaws.sns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.Published;

/** The topics that exist, whether CloudTrail may publish to each, and all that was published. */
public final class Topics {
  private final Map<String, Boolean> topics = new HashMap<>();
  private final List<Published> published = new ArrayList<>();

  public void add(String topicArn) {
    put(topicArn, true);
  }

  /** Adds a topic or changes whether its policy lets CloudTrail publish. */
  public void put(String topicArn, boolean usableByCloudTrail) {
    topics.put(topicArn, usableByCloudTrail);
  }

  public void remove(String topicArn) {
    topics.remove(topicArn);
  }

  public boolean exists(String topicArn) {
    return topics.containsKey(topicArn);
  }

  public boolean usable(String topicArn) {
    return topics.getOrDefault(topicArn, false);
  }

  void accept(Published message) {
    published.add(message);
  }

  public List<Published> published() {
    return List.copyOf(published);
  }
}
