package localaws.s3;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import localaws.AwsError;
import localaws.Faults;
import localaws.Request;
import localaws.iam.Policy;

/** All buckets of all accounts, for their names are one namespace. */
public final class Buckets {
  private final Faults faults;
  private final Map<String, Bucket> byName = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> contents = new HashMap<>();
  private final Set<String> heldNames = new HashSet<>();

  public Buckets(Faults faults) {
    this.faults = faults;
  }

  public Optional<Bucket> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** By the bucket's ARN, or that of one of its objects. */
  public Optional<Policy> policyOf(String arn) {
    return Optional.ofNullable(byName.get(arn.replaceFirst("^arn:aws:s3:::([^/]*).*", "$1")))
        .flatMap(Bucket::policy)
        .map(Policy::of);
  }

  /** As if somebody had created it, with no call and no record. */
  public void create(String name, String owner, String region) {
    put(Bucket.created(name, owner, region));
  }

  /** Empty takes the policy away. */
  public void setPolicy(String name, Optional<String> policy) {
    change(name, bucket -> bucket.withPolicy(policy));
  }

  public void setConfiguration(String name, Configuration which, Object value) {
    change(name, bucket -> bucket.with(which, Optional.of(value)));
  }

  public void addObject(String name) {
    change(name, bucket -> bucket.withObjects(bucket.objects() + 1));
  }

  void putObject(String name, String key, String body) {
    if (contents.computeIfAbsent(name, _ -> new TreeMap<>()).put(key, body) == null) {
      addObject(name);
    }
  }

  /** What was put there by a call, by key: texts, or bytes one to a character. */
  public Map<String, String> contents(String name) {
    return Map.copyOf(contents.getOrDefault(name, Map.of()));
  }

  public void empty(String name) {
    contents.remove(name);
    change(name, bucket -> bucket.withObjects(0));
  }

  /** The name can be used again, by anybody (Faults.holdBucketNames). */
  public void release(String name) {
    heldNames.remove(name);
  }

  /** As if the bucket of this name had just been deleted. */
  public void hold(String name) {
    heldNames.add(name);
  }

  void put(Bucket bucket) {
    byName.put(bucket.name(), bucket);
  }

  public void remove(String name) {
    byName.remove(name);
    if (faults.holdsBucketNames()) {
      heldNames.add(name);
    }
  }

  boolean holds(String name) {
    return heldNames.contains(name);
  }

  private void change(String name, UnaryOperator<Bucket> how) {
    byName.computeIfPresent(name, (_, bucket) -> how.apply(bucket));
  }

  /** Refuses a stranger, a wrong ExpectedBucketOwner and the wrong Region, on every operation. */
  Bucket asked(Request request) {
    var name = request.required("Bucket");
    var bucket = find(name).orElseThrow(() -> noSuchBucket(name));
    var expected = request.text("ExpectedBucketOwner").orElse(bucket.owner());
    if (!bucket.owner().equals(expected) || !bucket.owner().equals(request.caller().account())) {
      throw AwsError.denied("s3", "Access Denied");
    }
    if (!bucket.region().equals(request.region())) {
      throw new AwsError(
          "PermanentRedirect",
          301,
          "The bucket you are attempting to access must be addressed in " + bucket.region());
    }
    return bucket;
  }

  private static AwsError noSuchBucket(String name) {
    return new AwsError("NoSuchBucket", 404, "The specified bucket does not exist: " + name);
  }
}
