package simulation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;
import software.amazon.awssdk.services.cloudtrail.model.Tag;

/** What is there before a story or beside it: trails, keys and statements of other people. */
abstract class Estate extends Deeds {
  Estate(Deployment deployed) {
    super(deployed);
  }

  /** An owner has made the standard trail by hand. */
  public void ownersTrail() {
    var tag = Tag.builder().key("managed-by").value("cloudtrail-guardrail").build();
    note(
        "an owner has made the trail by hand",
        () -> {
          team()
              .cloudTrail()
              .createTrail(r ->
                  r.name(trailName())
                      .s3BucketName(logBucket())
                      .isMultiRegionTrail(true)
                      .includeGlobalServiceEvents(true)
                      .enableLogFileValidation(true)
                      .tagsList(tag));
          team().cloudTrail().startLogging(r -> r.name(trailName()));
        });
  }

  /** Somebody else's trail of every Region, which records into a bucket of their own. */
  public void otherTrail(String name) {
    var bucket = sharedBucket();
    note(
        "there is a trail " + name,
        () -> {
          team()
              .cloudTrail()
              .createTrail(r ->
                  r.name(name)
                      .s3BucketName(bucket)
                      .isMultiRegionTrail(true)
                      .includeGlobalServiceEvents(true)
                      .enableLogFileValidation(true));
          team().cloudTrail().startLogging(r -> r.name(name));
        });
  }

  /** The same for every account of the organization, whose management account this one is. */
  public void otherOrganizationTrail(String name) {
    otherTrail(name);
    team().cloudTrail().updateTrail(r -> r.name(name).isOrganizationTrail(true));
  }

  /** Its owners want to see what happens to the objects of their buckets, too. */
  public void otherTrailWithDataEvents(String name) {
    otherTrail(name);
    var objects =
        DataResource.builder().type("AWS::S3::Object").values("arn:aws:s3:::payroll/").build();
    var selector =
        EventSelector.builder()
            .readWriteType(ReadWriteType.ALL)
            .includeManagementEvents(true)
            .dataResources(objects)
            .build();
    team().cloudTrail().putEventSelectors(r -> r.trailName(name).eventSelectors(selector));
  }

  /** The guarded trail's name is taken by one whose home is another Region. */
  public void trailInRegion(String region) {
    var bucket = sharedBucket();
    note(
        "the trail has its home in " + region,
        () -> {
          var owner = world().caller(keys().auditor());
          Map<String, Object> trail =
              Map.of("Name", trailName(), "S3BucketName", bucket, "IsMultiRegionTrail", true);
          world().call(owner, region, "cloudtrail", "CreateTrail", trail);
          world().call(owner, region, "cloudtrail", "StartLogging", Map.of("Name", trailName()));
        });
  }

  /** Somebody puts a statement before those that the log bucket's policy has. */
  public void amendPolicy(Clients aws, String statement) {
    var policy = aws.s3().getBucketPolicy(r -> r.bucket(logBucket())).policy();
    var amended =
        policy.replaceFirst(
            "\"Statement\"\\s*:\\s*\\[",
            Matcher.quoteReplacement("\"Statement\":[" + statement + ","));
    aws.s3().putBucketPolicy(r -> r.bucket(logBucket()).policy(amended));
  }

  /** S3 lets go of the names of deleted buckets. */
  public void releaseBucketNames() {
    world().faults().holdBucketNames(false);
    world().run(state -> state.buckets().release(logBucket()));
    world().run(state -> state.buckets().release(standbyBucket()));
  }

  /** Those of key, topic and log group that the parameters name exist, for CloudTrail to use. */
  public void allowDependencies() {
    given("KMS_KEY_ARN").ifPresent(arn -> world().run(state -> state.keys().put(arn, true)));
    given("DELIVERY_TOPIC_ARN").ifPresent(arn -> world().run(state -> state.topics().add(arn)));
    given("LOG_GROUP_ARN")
        .map(arn -> arn.split(":", -1))
        .ifPresent(group ->
            world()
                .run(state ->
                    state.logGroups().create(group[4], group[3], group[6], deployed().now())));
  }

  private Optional<String> given(String variable) {
    return Optional.of(variable(variable)).filter(value -> !value.isEmpty());
  }
}
