package localaws.s3;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import localaws.iam.BucketPolicyJudge;

/**
 * A bucket: configurations by the name of their sub-resource, objects only counted.
 *
 * @param grants whether its access list gives anything to others than its owner
 */
public record Bucket(
    String name,
    String owner,
    String region,
    Optional<String> policy,
    Map<Configuration, Object> configurations,
    boolean grants,
    int objects) {

  static Bucket created(String name, String owner, String region) {
    return new Bucket(name, owner, region, Optional.empty(), Configuration.DEFAULTS, false, 0);
  }

  /** May CloudTrail check this bucket and write the trail's log files under the prefix? */
  public boolean admits(String trailArn, String account, String prefix) {
    return admits(new BucketPolicyJudge(trailArn, account, Optional.empty()), prefix, account);
  }

  /** The same for any folder below AWSLogs. */
  public boolean admits(BucketPolicyJudge judge, String prefix, String folder) {
    return policy.filter(text -> judge.admits(text, name, prefix, folder)).isPresent();
  }

  public Optional<Object> configuration(Configuration which) {
    return Optional.ofNullable(configurations.get(which));
  }

  /** CloudTrail cannot deliver where who asks is who pays (docs/aws-facts.md E1). */
  public boolean requesterPays() {
    return value(Configuration.REQUEST_PAYMENT, "Payer").equals("Requester");
  }

  boolean isVersioned() {
    return value(Configuration.VERSIONING, "Status").equals("Enabled");
  }

  /** Then access lists mean nothing. */
  boolean isOwnerEnforced() {
    return String.valueOf(configurations.get(Configuration.OWNERSHIP_CONTROLS))
        .contains("BucketOwnerEnforced");
  }

  private String value(Configuration which, String element) {
    return configurations.get(which) instanceof Map<?, ?> elements
        ? String.valueOf(elements.get(element))
        : "";
  }

  Bucket withPolicy(Optional<String> changed) {
    return new Bucket(name, owner, region, changed, configurations, grants, objects);
  }

  Bucket with(Configuration which, Optional<Object> value) {
    var changed = new HashMap<>(configurations);
    value.ifPresentOrElse(given -> changed.put(which, given), () -> changed.remove(which));
    return new Bucket(name, owner, region, policy, Map.copyOf(changed), grants, objects);
  }

  Bucket withObjects(int count) {
    return new Bucket(name, owner, region, policy, configurations, grants, count);
  }

  Bucket granting(boolean toOthers) {
    return new Bucket(name, owner, region, policy, configurations, toOthers, objects);
  }

  String arn() {
    return "arn:aws:s3:::" + name;
  }
}
