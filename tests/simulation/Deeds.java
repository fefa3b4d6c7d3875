package simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import localaws.SettableClock;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/** What can happen on a stage: what attackers do, what others do, and time. */
abstract class Deeds extends Scene {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final List<Moment> moments = new ArrayList<>();
  private Instant began;

  Deeds(Deployment deployed) {
    super(deployed);
    began = deployed.now();
  }

  /** What was done so far. */
  final List<Moment> deeds() {
    return List.copyOf(moments);
  }

  /** When the story began: its zero. */
  final Instant began() {
    return began;
  }

  /** What was before does not belong to the story. */
  final void begin() {
    if (deployed().cloud().clock() instanceof SettableClock clock) {
      clock.advance(Duration.ofMinutes(1));
    }
    began = deployed().now();
  }

  /** An owner has made the standard trail by hand. */
  public void ownersTrail() {
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
                      .tagsList(t -> t.key("managed-by").value("cloudtrail-guardrail")));
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

  /** Does what the attacker does, with a real SDK call; its time is the story's zero. */
  public void attack(String words, Consumer<Clients> deed) {
    var at = deployed().now();
    if (moments.stream().noneMatch(moment -> moment.kind().equals("attack"))) {
      began = at;
    }
    moments.add(new Moment(at, "attack", words));
    deed.accept(deployed().attacker());
  }

  /** The attacker stops the guarded trail. */
  public void stopTrail(String words) {
    attack(words, aws -> aws.cloudTrail().stopLogging(r -> r.name(trailName())));
  }

  /** The attacker deletes the guarded trail. */
  public void deleteTrail(String words) {
    attack(words, aws -> aws.cloudTrail().deleteTrail(r -> r.name(trailName())));
  }

  /** The attacker limits the guarded trail to its home Region. */
  public void narrowTrail(String words) {
    attack(
        words,
        aws -> aws.cloudTrail().updateTrail(r -> r.name(trailName()).isMultiRegionTrail(false)));
  }

  public void deleteBucket(String words, String bucket) {
    attack(words, aws -> aws.s3().deleteBucket(r -> r.bucket(bucket)));
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

  /** Something that happens without an attacker. */
  public void note(String words, Runnable deed) {
    moments.add(new Moment(deployed().now(), "note", words));
    deed.run();
  }

  /** The schedule fires. */
  public void resync() {
    moments.add(new Moment(deployed().now(), "note", "the schedule fires"));
    deployed().resync();
    settle();
  }

  /** Time goes by, the schedule fires this often, and before it CloudTrail delivers. */
  public void pass(Duration time, Duration between) {
    if (!(deployed().cloud().clock() instanceof SettableClock clock)) {
      throw new IllegalStateException("only a story that takes days can let time pass");
    }
    moments.add(
        new Moment(deployed().now(), "note", "the schedule fires every " + Words.of(between)));
    for (var passed = between; passed.compareTo(time) <= 0; passed = passed.plus(between)) {
      clock.advance(between);
      world().deliver();
      deployed().resync();
      settle();
    }
  }

  /** Time goes by with no schedule; CloudTrail delivers every five minutes. */
  public void deliverFor(Duration time) {
    moments.add(new Moment(deployed().now(), "note", "CloudTrail delivers every five minutes"));
    wait(time, true);
  }

  /** Time goes by with no schedule, and CloudTrail delivers nothing. */
  public void deliverNothingFor(Duration time) {
    moments.add(new Moment(deployed().now(), "note", "no log file comes for " + Words.of(time)));
    wait(time, false);
  }

  private void wait(Duration time, boolean delivering) {
    var clock = (SettableClock) deployed().cloud().clock();
    for (long minute = 1; minute <= time.toMinutes(); minute++) {
      clock.advance(Duration.ofMinutes(1));
      if (delivering && minute % 5 == 0) {
        world().deliver();
      }
      settle();
    }
  }

  /** Waits until every event has been handled, retries included. */
  public void settle() {
    deployed().settle(LONGEST);
  }

  /** Hands the function an event of somebody's own making. */
  public void invoke(String eventJson) {
    deployed().queue().invoke(eventJson);
    settle();
  }

  /** AWS promises no event for the call that ends the last recording; now it delivers none. */
  public void loseEvents() {
    deployed().cloud().loseEvents();
  }

  /** Somebody of the account who does their work. */
  public Clients team() {
    return deployed().auditor();
  }

  /** Somebody of another account. */
  public Clients stranger() {
    return deployed().stranger();
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

  public void killFunction() {
    deployed().kill();
  }
}
