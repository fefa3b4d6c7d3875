package localaws.sns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All subscriptions of all topics. */
public final class Subscriptions {
  private static final Set<String> ASKED_FIRST = Set.of("http", "https", "email", "email-json");

  private final List<Subscription> all = new ArrayList<>();
  private final Map<String, Integer> deleted = new HashMap<>();

  /** The one that there is, or a new one; a person or a web server must confirm it. */
  public Subscription subscribe(String topicArn, String protocol, String endpoint) {
    return of(topicArn).stream()
        .filter(subscription -> subscription.isFor(protocol, endpoint))
        .findFirst()
        .orElseGet(() -> added(topicArn, protocol, endpoint));
  }

  private Subscription added(String topicArn, String protocol, String endpoint) {
    var arn = topicArn + ":" + UUID.randomUUID();
    var confirmed = !ASKED_FIRST.contains(protocol);
    var subscription = new Subscription(arn, topicArn, protocol, endpoint, confirmed);
    all.add(subscription);
    return subscription;
  }

  /** Somebody at this endpoint followed the link in the e-mail. */
  public void confirm(String topicArn, String endpoint) {
    all.replaceAll(subscription ->
        subscription.topicArn().equals(topicArn) && subscription.endpoint().equals(endpoint)
            ? subscription.asConfirmed()
            : subscription);
  }

  public List<Subscription> of(String topicArn) {
    return all.stream().filter(each -> each.topicArn().equals(topicArn)).toList();
  }

  Optional<Subscription> find(String arn) {
    return all.stream().filter(subscription -> subscription.arn().equals(arn)).findFirst();
  }

  void remove(Subscription subscription) {
    all.remove(subscription);
    deleted.merge(subscription.topicArn(), 1, Integer::sum);
  }

  void removeAll(String topicArn) {
    all.removeAll(of(topicArn));
    deleted.remove(topicArn);
  }

  /** The three counts of GetTopicAttributes. */
  Map<String, String> counts(String topicArn) {
    var confirmed = of(topicArn).stream().filter(Subscription::confirmed).count();
    return Map.of(
        "SubscriptionsConfirmed", String.valueOf(confirmed),
        "SubscriptionsPending", String.valueOf(of(topicArn).size() - confirmed),
        "SubscriptionsDeleted", String.valueOf(deleted.getOrDefault(topicArn, 0)));
  }
}
