package localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  private final SettableClock clock = new SettableClock(Sample.NOON);

  @Test
  void a_world_sees_the_time_that_a_test_makes_it() {
    var world = Sample.world(clock);

    world.call(Sample.ADMIN, "cloudtrail", "DescribeTrails", Map.of());
    clock.advance(Duration.ofHours(2));
    world.call(Sample.ADMIN, "cloudtrail", "DescribeTrails", Map.of());

    assertThat(world.calls())
        .extracting(Call::at)
        .containsExactly(Sample.NOON, Sample.NOON.plus(Duration.ofHours(2)));
  }

  @Test
  void time_does_not_go_back() {
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
  }
}
