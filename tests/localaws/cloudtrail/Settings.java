package localaws.cloudtrail;

import static localaws.AwsError.refused;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import localaws.AwsError;
import localaws.Request;
import localaws.State;
import localaws.kms.KeyState;

/** Lays a request over a trail's settings: what is omitted stays, "" clears (D2). */
final class Settings {
  private static final String ORGANIZATION_TRAIL = "IsOrganizationTrail";
  static final Map<String, Object> DEFAULTS =
      Map.of(
          "IncludeGlobalServiceEvents",
          true,
          "IsMultiRegionTrail",
          false,
          "LogFileValidationEnabled",
          false,
          ORGANIZATION_TRAIL,
          false);

  private final State state;
  private final TrailArn arn;
  private final Request request;
  private final Map<String, Object> settings;

  Settings(State state, TrailArn arn, Request request, Map<String, Object> before) {
    this.state = state;
    this.arn = arn;
    this.request = request;
    this.settings = new LinkedHashMap<>(before);
  }

  Map<String, Object> changed() {
    flag("IncludeGlobalServiceEvents", "IncludeGlobalServiceEvents");
    flag("IsMultiRegionTrail", "IsMultiRegionTrail");
    flag("EnableLogFileValidation", "LogFileValidationEnabled");
    flag(ORGANIZATION_TRAIL, ORGANIZATION_TRAIL);
    checkCombination();
    bucket();
    request.text("SnsTopicName").ifPresent(this::topic);
    request.text("KmsKeyId").ifPresent(this::key);
    new LogGroup(request, new LogDelivery(state, arn, isOrganizations())).into(settings);
    return settings;
  }

  private void bucket() {
    request.text("S3BucketName").ifPresent(name -> settings.put("S3BucketName", name));
    request.text("S3KeyPrefix").ifPresent(prefix -> set("S3KeyPrefix", prefix));
    if (Stream.of("S3BucketName", "S3KeyPrefix", ORGANIZATION_TRAIL)
        .allMatch(member -> request.text(member).isEmpty())) {
      return;
    }
    var prefix = String.valueOf(settings.getOrDefault("S3KeyPrefix", ""));
    if (prefix.length() > 200) {
      throw refused("InvalidS3PrefixException", "S3 prefix is longer than 200 characters");
    }
    var name = String.valueOf(settings.getOrDefault("S3BucketName", ""));
    if (name.isBlank()) {
      throw refused("InvalidS3BucketNameException", "Bucket name cannot be blank!");
    }
    var bucket =
        state
            .buckets()
            .find(name)
            .orElseThrow(() ->
                refused("S3BucketDoesNotExistException", "S3 bucket " + name + " does not exist!"));
    if (!new Admission(state, arn, isOrganizations()).to(bucket, prefix)) {
      throw refused(
          "InsufficientS3BucketPolicyException",
          "Incorrect S3 bucket policy is detected for bucket: " + name);
    }
  }

  private void topic(String nameOrArn) {
    if (nameOrArn.isEmpty() && state.faults().emptySnsNameClears()) {
      settings.remove("SnsTopicName");
      settings.remove("SnsTopicARN");
      return;
    }
    var topic =
        nameOrArn.startsWith("arn:")
            ? nameOrArn
            : "arn:aws:sns:" + arn.region() + ":" + arn.account() + ":" + nameOrArn;
    var found = state.topics().find(topic);
    if (nameOrArn.isEmpty() || found.isEmpty()) {
      throw refused("InvalidSnsTopicNameException", "SNS Topic does not exist: " + nameOrArn);
    }
    if (!found.get().allows(new Acting(arn).to("SNS:Publish", topic))) {
      throw refused(
          "InsufficientSnsTopicPolicyException",
          "SNS Topic does not exist or the topic policy is incorrect!");
    }
    settings.put("SnsTopicName", topic.substring(topic.lastIndexOf(':') + 1));
    settings.put("SnsTopicARN", topic);
  }

  private void key(String keyId) {
    if (keyId.isEmpty()) {
      settings.remove("KmsKeyId");
      return;
    }
    var key =
        state
            .keys()
            .resolve(keyId)
            .flatMap(state.keys()::find)
            .orElseThrow(() -> refused("KmsKeyNotFoundException", "KMS key not found: " + keyId));
    if (key.state() != KeyState.ENABLED) {
      throw refused("KmsException", "KMS key " + key.arn() + " is disabled.");
    }
    if (!Stream.of("kms:GenerateDataKey", "kms:DescribeKey")
        .allMatch(action -> key.allows(new Acting(arn).to(action, key.arn())))) {
      throw refused(
          "InsufficientEncryptionPolicyException",
          "Insufficient permissions to access S3 bucket or KMS key " + key.arn());
    }
    settings.put("KmsKeyId", key.arn());
  }

  private void set(String setting, String value) {
    if (value.isEmpty()) {
      settings.remove(setting);
    } else {
      settings.put(setting, value);
    }
  }

  private void flag(String member, String setting) {
    request.flag(member).ifPresent(value -> settings.put(setting, value));
  }

  private void checkCombination() {
    if (isOrganizations()) {
      checkOrganization();
    }
    if (Boolean.TRUE.equals(settings.get("IsMultiRegionTrail"))
        && Boolean.FALSE.equals(settings.get("IncludeGlobalServiceEvents"))
        && state.faults().globalEventsOffRejectedWithMultiRegion()) {
      throw multiRegionNeedsGlobal();
    }
  }

  /** Of those that may, the stand-in does not know the delegated administrator (D2). */
  private void checkOrganization() {
    var organization = state.organization();
    if (organization.of(arn.account()).isEmpty()) {
      throw refused("OrganizationsNotInUseException", "This account is in no organization");
    }
    if (organization.delegates(Reach.SERVICE, arn.account())) {
      throw AwsError.notModelled("an organization trail made by a delegated administrator");
    }
    if (!organization.isManagedBy(arn.account())) {
      throw refused(
          "NotOrganizationMasterAccountException",
          "Only the management account can make a trail an organization trail");
    }
    if (!organization.trusts(Reach.SERVICE)) {
      throw refused(
          "CloudTrailAccessNotEnabledException",
          "Trusted access is not enabled between CloudTrail and Organizations");
    }
  }

  private boolean isOrganizations() {
    return Boolean.TRUE.equals(settings.get(ORGANIZATION_TRAIL));
  }

  private static AwsError multiRegionNeedsGlobal() {
    return refused(
        "InvalidParameterCombinationException",
        "Multi-Region trail must include global service events.");
  }
}
