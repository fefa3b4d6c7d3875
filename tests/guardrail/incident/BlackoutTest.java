package guardrail.incident;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.observation.Looks.STARTED;
import static guardrail.observation.Looks.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part.Unreadable;
import guardrail.remediation.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlackoutTest {
  private static final Instant RESTARTED = STOPPED.plusSeconds(9);
  private static final Instant DELETED = Events.call("delete-trail").eventTime().orElseThrow();

  private static final Observation WELL_AGAIN =
      Looks.withStatus(Looks.well(), Looks.restarted(STOPPED, RESTARTED));

  @Test
  void a_stop_that_was_found_lasts_from_its_own_time_to_the_restart() {
    var blackout = blackout(Wakes.by("stop-by-name"), Looks.stopped(), WELL_AGAIN);

    assertThat(blackout).contains(new Blackout(Optional.of(STOPPED), Optional.of(RESTARTED)));
    assertThat(blackout.flatMap(Blackout::length)).contains(Duration.ofSeconds(9));
  }

  @Test
  void a_stop_that_a_resync_found_is_known_from_cloudtrail() {
    assertThat(blackout(Wakes.RESYNC, Looks.stopped(), WELL_AGAIN))
        .contains(new Blackout(Optional.of(STOPPED), Optional.of(RESTARTED)));
  }

  @Test
  void a_stop_that_stays_has_no_end() {
    var blackout = blackout(Wakes.RESYNC, Looks.stopped(), Looks.stopped());

    assertThat(blackout).contains(new Blackout(Optional.of(STOPPED), Optional.empty()));
    assertThat(blackout.flatMap(Blackout::length)).isEmpty();
  }

  @Test
  void a_deletion_that_was_found_began_with_the_call() {
    var madeAgain = Looks.withStatus(Looks.well(), Looks.logging(DELETED.plusSeconds(20)));

    assertThat(blackout(Wakes.by("delete-trail"), Looks.deleted(), madeAgain))
        .contains(new Blackout(Optional.of(DELETED), Optional.of(DELETED.plusSeconds(20))));
  }

  @Test
  void a_deletion_that_a_resync_found_began_at_a_time_that_nothing_tells() {
    var madeAgain = Looks.withStatus(Looks.well(), Looks.logging(RESTARTED));

    assertThat(blackout(Wakes.RESYNC, Looks.deleted(), madeAgain))
        .contains(new Blackout(Optional.empty(), Optional.of(RESTARTED)));
  }

  @Test
  void a_trail_that_was_restarted_before_the_look_was_dark_between_stop_and_start() {
    assertThat(blackout(Wakes.by("stop-by-name"), WELL_AGAIN, WELL_AGAIN))
        .contains(new Blackout(Optional.of(STOPPED), Optional.of(RESTARTED)));
  }

  @Test
  void a_trail_that_was_recreated_before_the_look_was_dark_from_the_call_to_its_start() {
    var madeAgain = Looks.withStatus(Looks.well(), Looks.logging(DELETED.plusSeconds(20)));

    assertThat(blackout(Wakes.by("delete-trail"), madeAgain, madeAgain))
        .contains(new Blackout(Optional.of(DELETED), Optional.of(DELETED.plusSeconds(20))));
  }

  @Test
  void a_stop_that_left_no_trace_was_no_blackout() {
    assertThat(blackout(Wakes.by("stop-by-name"), Looks.well(), Looks.well())).isEmpty();
  }

  @Test
  void a_stop_of_a_trail_that_was_stopped_already_tells_the_whole_blackout() {
    var longAgo = STOPPED.minus(Duration.ofHours(2));
    var restartedNow = Looks.withStatus(Looks.well(), Looks.restarted(longAgo, RESTARTED));

    assertThat(blackout(Wakes.by("stop-by-name"), restartedNow, restartedNow))
        .contains(new Blackout(Optional.of(longAgo), Optional.of(RESTARTED)));
  }

  @Test
  void a_gap_long_before_the_call_is_shown_and_is_not_the_calls() {
    var longAgo = STOPPED.minus(Duration.ofHours(2));

    assertThat(gap(longAgo))
        .isEqualTo(new Blackout(Optional.of(longAgo), Optional.of(longAgo.plusSeconds(9))));
    assertThat(gap(longAgo).holds(Optional.of(STOPPED))).isFalse();
  }

  @Test
  void a_gap_long_after_the_call_is_shown_and_is_not_the_calls() {
    var later = STOPPED.plus(Duration.ofHours(2));

    assertThat(gap(later).holds(Optional.of(STOPPED))).isFalse();
    assertThat(gap(later).holds(Optional.of(later))).isTrue();
    assertThat(gap(later).holds(Optional.empty())).isTrue();
  }

  private static Blackout gap(Instant stop) {
    var look = Looks.withStatus(Looks.well(), Looks.restarted(stop, stop.plusSeconds(9)));
    return blackout(Wakes.by("stop-by-name"), look, look).orElseThrow();
  }

  @Test
  void a_stop_a_few_minutes_before_its_record_is_the_same_stop() {
    var earlier = STOPPED.minus(Duration.ofMinutes(4));
    var look = Looks.withStatus(Looks.well(), Looks.restarted(earlier, RESTARTED));

    assertThat(blackout(Wakes.by("stop-by-name"), look, look))
        .contains(new Blackout(Optional.of(earlier), Optional.of(RESTARTED)));
  }

  @Test
  void a_trail_that_never_logged_was_dark_from_the_call_on() {
    var never = Looks.withStatus(Looks.well(), Looks.neverStarted());

    assertThat(blackout(Wakes.by("stop-by-name"), never, WELL_AGAIN))
        .contains(new Blackout(Optional.of(STOPPED), Optional.of(RESTARTED)));
    assertThat(blackout(Wakes.RESYNC, never, never))
        .contains(new Blackout(Optional.empty(), Optional.empty()));
  }

  @Test
  void an_end_that_cannot_be_read_is_not_known() {
    var unreadable =
        Looks.withStatus(Looks.well(), new Unreadable<>(Sample.error("AccessDeniedException")));

    assertThat(blackout(Wakes.by("stop-by-name"), Looks.stopped(), unreadable))
        .contains(new Blackout(Optional.of(STOPPED), Optional.empty()));
  }

  @Test
  void a_start_before_the_stop_is_no_end() {
    var stale = Looks.withStatus(Looks.well(), Looks.restarted(STOPPED, STARTED));

    assertThat(blackout(Wakes.by("stop-by-name"), Looks.stopped(), stale))
        .contains(new Blackout(Optional.of(STOPPED), Optional.empty()));
  }

  @Test
  void an_update_makes_no_blackout() {
    assertThat(blackout(Wakes.by("update-that-weakens"), WELL_AGAIN, WELL_AGAIN)).isEmpty();
    assertThat(blackout(Wakes.RESYNC, WELL_AGAIN, WELL_AGAIN)).isEmpty();
  }

  private static Optional<Blackout> blackout(WakeUp wakeUp, Observation before, Observation after) {
    return Blackout.of(wakeUp, Judgement.of(PLAIN_TRAIL, before), Judgement.of(PLAIN_TRAIL, after));
  }
}
