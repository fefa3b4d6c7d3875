package simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import localaws.SettableClock;

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

  /** The attacker deletes a bucket; its log files, which no API of the stand-in has, go first. */
  public void deleteBucket(String words, String bucket) {
    deployed()
        .cloud()
        .world()
        .ifPresent(world -> world.run(state -> state.buckets().empty(bucket)));
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

  /** Time goes by, and nothing else happens. */
  public void later(Duration time) {
    ((SettableClock) deployed().cloud().clock()).advance(time);
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

  public void killFunction() {
    deployed().kill();
  }
}
