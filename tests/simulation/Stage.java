package simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import localaws.Call;
import localaws.SettableClock;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/** What a scenario has: a deployed guardrail, callers with real SDK clients, and questions. */
public final class Stage extends Scene {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final List<Moment> moments = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private int toldBefore;
  private Instant began;

  Stage(Deployment deployed) {
    super(deployed);
    began = deployed.now();
  }

  /** An account that has been guarded for a while: the first resync made the trail. */
  public void guardedAccount() {
    resync();
    if (deployed().cloud().clock() instanceof SettableClock clock) {
      clock.advance(Duration.ofMinutes(1));
    }
    toldBefore = deployed().cloud().alerts().size();
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

  public boolean otherRecords(String name) {
    return team().cloudTrail().getTrailStatus(r -> r.name(name)).isLogging();
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

  /** How many incidents the alerts speak of. */
  public long incidents() {
    return alerts().stream().map(told -> told.field("incidentId")).distinct().count();
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
    deployed().queue().settle(LONGEST);
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

  /** The key and the topic that the parameters name exist, and CloudTrail may use them. */
  public void allowDependencies() {
    world().run(state -> state.keys().put(variable("KMS_KEY_ARN"), true));
    world().run(state -> state.topics().add(variable("DELIVERY_TOPIC_ARN")));
  }

  public void killFunction() {
    deployed().kill();
  }

  /** Alerts since the account was guarded. */
  public List<Told> alerts() {
    var all = deployed().cloud().alerts();
    return all.subList(toldBefore, all.size());
  }

  public List<Map<String, Object>> deadLetters() {
    return deployed().deadLetters();
  }

  public void check(String what, boolean holds) {
    checks.add(new Check(what, holds));
  }

  public void checkRecords() {
    check("the trail records", records());
  }

  /** One alert with this outcome in which the reader finds these words. */
  public void checkTold(String outcome, String... words) {
    Predicate<Told> right = told -> told.outcome().equals(outcome) && told.says(words);
    check(
        "an alert says %s and %s".formatted(outcome, String.join(", ", words)),
        alerts().stream().anyMatch(right));
  }

  public void checkAlerts(int number) {
    var what = number == 0 ? "no alert" : number == 1 ? "one alert" : number + " alerts";
    check("%s, and no more".formatted(what), alerts().size() == number);
  }

  /** How often the product made this call since the account was guarded. */
  public void checkCalls(String operation, int number) {
    deployed()
        .cloud()
        .writes()
        .ifPresent(writes ->
            check(
                "%s was called %s".formatted(operation, number == 1 ? "once" : number + " times"),
                since(writes).filter(c -> c.operation().equals(operation)).count() == number));
  }

  /** The product changed nothing since the account was guarded. */
  public void checkNoWrites() {
    deployed()
        .cloud()
        .writes()
        .ifPresent(
            writes -> check("the guardrail wrote nothing", since(writes).findAny().isEmpty()));
  }

  private Stream<Call> since(List<Call> writes) {
    return writes.stream().filter(call -> !call.at().isBefore(began));
  }

  Playback playback(Scenario scenario) {
    var all =
        Stream.of(
                moments.stream(),
                deployed().moments().stream(),
                deployed().cloud().calls().stream(),
                alerts().stream().map(told -> new Moment(told.at(), "alert", told.subject())))
            .flatMap(stream -> stream)
            .filter(moment -> !moment.at().isBefore(began))
            .filter(moment -> !scenario.takesDays() || !moment.kind().equals("look"))
            .sorted(Comparator.comparing(Moment::at))
            .toList();
    return new Playback(
        scenario,
        began,
        all,
        List.copyOf(alerts()),
        List.copyOf(checks),
        deployed().cloud().callsOfProduct());
  }
}
