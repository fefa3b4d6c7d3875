package simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
                      .enableLogFileValidation(true));
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

  /** Time goes by, and the schedule fires as often as the template says, or this often. */
  public void pass(Duration time, Duration between) {
    if (!(deployed().cloud().clock() instanceof SettableClock clock)) {
      throw new IllegalStateException("only a story that takes days can let time pass");
    }
    moments.add(
        new Moment(deployed().now(), "note", "the schedule fires every " + Words.of(between)));
    for (var passed = between; passed.compareTo(time) <= 0; passed = passed.plus(between)) {
      clock.advance(between);
      deployed().resync();
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

  /** Key, topic and log group that the parameters name exist, and CloudTrail may use them. */
  public void allowDependencies() {
    world().run(state -> state.keys().put(variable("KMS_KEY_ARN"), true));
    world().run(state -> state.topics().add(variable("DELIVERY_TOPIC_ARN")));
    var group = variable("LOG_GROUP_ARN").split(":", -1);
    world().run(state -> state.logGroups().create(group[4], group[3], group[6], deployed().now()));
  }

  public void killFunction() {
    deployed().kill();
  }
}
