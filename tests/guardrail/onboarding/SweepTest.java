package guardrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final Instant NOW = Newcomer.NOW;
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void the_first_is_due() {
    assertThat(Sweep.isDue(Optional.empty(), HOUR, NOW)).isTrue();
  }

  @Test
  void one_that_is_at_it_keeps_the_next_away_until_lambda_must_have_ended_it() {
    var running = Sweep.begin(Optional.empty(), NOW);

    assertThat(isDue(running, NOW)).isFalse();
    assertThat(isDue(running, NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isFalse();
    assertThat(isDue(running, NOW.plus(Duration.ofMinutes(15)))).isTrue();
  }

  @Test
  void one_that_is_over_keeps_a_second_call_of_the_same_schedule_away() {
    var over = Sweep.begin(Optional.empty(), NOW).ended(9, NOW.plusSeconds(5));

    assertThat(isDue(over, NOW.plus(Duration.ofMinutes(47)))).isFalse();
    assertThat(isDue(over, NOW.plus(Duration.ofMinutes(48)))).isTrue();
  }

  @Test
  void the_next_of_the_schedule_comes_though_the_scheduler_is_not_punctual() {
    var late = Sweep.begin(Optional.empty(), NOW.plusSeconds(59)).ended(9, NOW.plusSeconds(70));

    assertThat(isDue(late, NOW.plus(HOUR))).isTrue();
  }

  @Test
  void one_that_was_given_back_is_due_at_once_and_forgets_nothing_else() {
    var first = Sweep.begin(Optional.empty(), NOW).ended(9, NOW).digestTold(NOW).version(3);
    var released = Sweep.begin(Optional.of(first), NOW.plus(HOUR)).released();

    assertThat(isDue(released, NOW.plus(HOUR))).isTrue();
    assertThat(released.version()).isEqualTo(3);
    assertThat(released.firstEndedAt()).contains(NOW);
    assertThat(released.digestToldAt()).contains(NOW);
  }

  @Test
  void only_until_one_has_ended_what_is_found_was_there_before() {
    var first = Sweep.begin(Optional.empty(), NOW);
    var dead = Sweep.begin(Optional.of(first), NOW.plus(HOUR));
    var ended = dead.ended(9, NOW.plus(HOUR));
    var second = Sweep.begin(Optional.of(ended), NOW.plus(HOUR.multipliedBy(2)));

    assertThat(first.isFirst()).isTrue();
    assertThat(dead.isFirst()).isTrue();
    assertThat(second.isFirst()).isFalse();
    assertThat(second.isOver()).isFalse();
    assertThat(second.ended(8, NOW.plus(HOUR.multipliedBy(2))).firstEndedAt())
        .contains(NOW.plus(HOUR));
  }

  private static boolean isDue(Sweep last, Instant now) {
    return Sweep.isDue(Optional.of(last), HOUR, now);
  }
}
