package guardrail.observation;

import java.util.Map;
import java.util.Optional;

/**
 * What a trail needs beside itself to record all and to deliver it. What is empty was not looked
 * at: the standard names none, or there is nothing to look at.
 *
 * @param selection what the trail selects and carries
 * @param buckets by name, those that are there and belong to who must own them
 */
public record DeliveryPath(
    Optional<Selection> selection,
    Map<String, BucketLook> buckets,
    Optional<KeyLook> key,
    Optional<Part<Optional<TopicState>>> topic,
    Optional<LogGroupLook> logGroup) {
  /** Nobody looked. */
  public static final DeliveryPath UNSEEN =
      new DeliveryPath(
          Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public DeliveryPath {
    buckets = Map.copyOf(buckets);
  }

  /** The same path through other buckets. */
  public DeliveryPath with(Map<String, BucketLook> others) {
    return new DeliveryPath(selection, others, key, topic, logGroup);
  }

  /** What is on a bucket; empty if it was not looked at. */
  public Optional<BucketLook> bucket(String name) {
    return Optional.ofNullable(buckets.get(name));
  }
}
