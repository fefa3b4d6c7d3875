package guardrail.onboarding;

import static guardrail.onboarding.Newcomer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.onboarding.Finding.Undelivered;
import guardrail.organization.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LooksTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void looks_come_after_half_a_minute_at_first_and_never_more_than_15_minutes_apart() {
    var delays = delaysOfAWeek();

    assertThat(delays.getFirst()).isEqualTo(Duration.ofSeconds(30));
    assertThat(delays.getLast()).isEqualTo(Duration.ofMinutes(15));
    assertThat(delays)
        .isSorted()
        .allSatisfy(
            delay -> assertThat(delay).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(15)));
  }

  @Test
  void an_hours_wait_takes_few_looks() {
    var firstHour = 0;
    var passed = Duration.ZERO;
    for (var delay : delaysOfAWeek()) {
      passed = passed.plus(delay);
      firstHour += passed.compareTo(Duration.ofHours(1)) <= 0 ? 1 : 0;
    }

    assertThat(firstHour).isBetween(20, 40);
  }

  @Test
  void each_look_has_the_next_number() {
    var first = Newcomer.who(Arrival.CREATED).looking(NOW);

    assertThat(first.looks().number()).isEqualTo(1);
    assertThat(first.looking(NOW).looks().number()).isEqualTo(2);
  }

  @Test
  void a_look_that_was_begun_and_never_ended_is_overdue_when_lambda_must_have_ended_it() {
    var begun = Newcomer.who(Arrival.CREATED).looking(NOW);

    assertThat(begun.isOverdue(NOW.plus(Duration.ofMinutes(30)))).isFalse();
    assertThat(begun.isOverdue(NOW.plus(Duration.ofMinutes(30)).plusSeconds(1))).isTrue();
  }

  @Test
  void one_that_was_never_begun_is_overdue() {
    assertThat(Newcomer.who(Arrival.CREATED).isOverdue(NOW)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"ONBOARDED", "NEEDS_DECISION", "FAILED", "GONE"})
  void what_does_not_wait_is_never_overdue(Phase phase) {
    var account = Newcomer.in(phase, Arrival.CREATED);

    assertThat(account.isOverdue(NOW.plus(WEEK))).isFalse();
    assertThat(account.looks().due()).isEmpty();
  }

  @Test
  void a_glance_is_enough_for_a_day() {
    var glanced = Newcomer.in(Phase.ONBOARDED, Arrival.CREATED).glanced(NOW.plusSeconds(9));
    var aDay = NOW.plus(Duration.ofDays(1));

    assertThat(glanced.looks().needsWhole(aDay.minusSeconds(1))).isFalse();
    assertThat(glanced.looks().needsWhole(aDay)).isTrue();
    assertThat(glanced.lookedWhole(true, aDay).looks().needsWhole(aDay.plusSeconds(1))).isFalse();
    assertThat(Looks.NONE.needsWhole(NOW)).isTrue();
  }

  @Test
  void what_stays_amiss_is_looked_at_as_a_whole_the_next_time_too() {
    var account = Newcomer.in(Phase.ONBOARDED, Arrival.CREATED);

    assertThat(account.lookedWhole(false, NOW).looks().needsWhole(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void a_look_is_since_a_sweep_began_if_it_was_then_or_later() {
    var looks = Newcomer.in(Phase.ONBOARDED, Arrival.CREATED).looks();

    assertThat(looks.isSince(NOW)).isTrue();
    assertThat(looks.isSince(NOW.plusMillis(1))).isFalse();
    assertThat(Looks.NONE.isSince(Instant.EPOCH)).isFalse();
  }

  private static List<Duration> delaysOfAWeek() {
    var delays = new ArrayList<Duration>();
    var account = Newcomer.who(Arrival.CREATED);
    for (var now = NOW; now.isBefore(NOW.plus(WEEK)); ) {
      account = account.looking(now).after(new Undelivered(), now, WEEK);
      var due = account.looks().due().orElseThrow();
      delays.add(Duration.between(now, due));
      now = due;
    }
    return delays;
  }
}
