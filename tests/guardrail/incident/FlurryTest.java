package guardrail.incident;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.CloudTrailRecord;
import guardrail.event.Events;
import guardrail.observation.Looks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repairs that follow each other closely. */
class FlurryTest {
  private static final Instant NOW = Looks.NOW;
  private static final CloudTrailRecord STOP = Events.call("stop-by-name");
  private static final CloudTrailRecord DELETE = Events.call("delete-trail");
  private static final Tolerance TOLERANCE =
      new Tolerance(Duration.ofMinutes(30), 3, Duration.ofMinutes(10));

  private static Flurry repaired(int... seconds) {
    var flurry = Flurry.none(NOW);
    for (var second : seconds) {
      var at = NOW.plusSeconds(second);
      flurry = flurry.seeing(Optional.of(STOP), "stopped", at).repaired(at, TOLERANCE);
    }
    return flurry;
  }

  @Test
  void so_many_repairs_in_the_time_make_it_flapping() {
    assertThat(repaired(0, 60).isFlapping()).isFalse();
    assertThat(repaired(0, 60, 599).paged()).contains(NOW.plusSeconds(599));
    assertThat(repaired(0, 60, 600).isFlapping()).isFalse();
  }

  @Test
  void it_flaps_from_then_on_however_far_apart_the_repairs_are() {
    var flurry = repaired(0, 1, 2, 500, 1_000);

    assertThat(flurry.paged()).contains(NOW.plusSeconds(2));
    assertThat(flurry.made()).isEqualTo(5);
    assertThat(flurry.repairs()).hasSizeLessThanOrEqualTo(3).last().isEqualTo(flurry.last());
  }

  @ParameterizedTest
  @CsvSource({"599, false", "600, true"})
  void it_is_over_when_nothing_was_repaired_for_the_time(long seconds, boolean over) {
    assertThat(repaired(0).isOver(NOW.plusSeconds(seconds), TOLERANCE)).isEqualTo(over);
  }

  @Test
  void counts_who_does_what() {
    var flurry = repaired(0, 1).seeing(Optional.of(DELETE), "gone", NOW.plusSeconds(2));

    assertThat(flurry.deeds())
        .extracting(Deed::call, Deed::times, Deed::last)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("StopLogging", 2, NOW.plusSeconds(1)),
            org.assertj.core.groups.Tuple.tuple("DeleteTrail", 1, NOW.plusSeconds(2)));
    assertThat(flurry.found()).containsExactly("stopped", "gone");
  }

  @Test
  void what_is_new_in_it_is_not_known() {
    var flapping = repaired(0, 1, 2);

    assertThat(flapping.knows(Optional.of(STOP), "stopped")).isTrue();
    assertThat(flapping.knows(Optional.empty(), "stopped")).isTrue();
    assertThat(flapping.knows(Optional.of(DELETE), "stopped")).isFalse();
    assertThat(flapping.knows(Optional.of(STOP), "gone")).isFalse();
    assertThat(flapping.knows(Optional.of(of("another")), "stopped")).isFalse();
    assertThat(repaired(0, 1).knows(Optional.of(STOP), "stopped")).isFalse();
  }

  private static CloudTrailRecord of(String user) {
    var arn = "arn:aws:iam::111122223333:user/" + user;
    return Events.call(
        Events.with(
            Events.with("stop-by-name", "detail/userIdentity/arn", arn),
            "detail/userIdentity/userName",
            user));
  }

  @ParameterizedTest
  @CsvSource({"16, true", "17, false"})
  void a_repair_of_what_is_known_waits_a_quarter_of_a_minute(long seconds, boolean held) {
    var flapping = repaired(0, 1, 2);

    assertThat(flapping.holdsBack(STOP, "stopped", NOW.plusSeconds(seconds))).isEqualTo(held);
    assertThat(flapping.holdsBack(DELETE, "stopped", NOW.plusSeconds(seconds))).isFalse();
    assertThat(repaired(0, 1).holdsBack(STOP, "stopped", NOW.plusSeconds(seconds))).isFalse();
  }

  @Test
  void it_knows_whether_a_message_is_under_way_for_what_waits() {
    var flapping = repaired(0, 1, 2);
    var soon = NOW.plusSeconds(3);

    assertThat(flapping.isLookedAtInTime(soon)).isFalse();
    assertThat(flapping.held().isLookedAtInTime(soon)).isTrue();
    assertThat(flapping.held().isLookedAtInTime(NOW.plusSeconds(17))).isFalse();
  }

  @Test
  void one_look_follows_the_other_until_its_end() {
    var end = NOW.plusSeconds(2 + 600 + 1);
    var flapping = repaired(0, 1, 2);

    assertThat(flapping.look()).contains(end);
    assertThat(flapping.looked(NOW.plusSeconds(9), TOLERANCE)).isEqualTo(flapping);
    assertThat(flapping.held().looked(NOW.plusSeconds(17), TOLERANCE).look()).contains(end);
    assertThat(repaired(0, 1).look()).isEmpty();
    assertThat(repaired(0, 1).looked(NOW, TOLERANCE).look()).isEmpty();
  }

  @Test
  void no_look_is_further_off_than_a_message_can_be() {
    var hour = new Tolerance(Duration.ofMinutes(30), 2, Duration.ofHours(1));
    var flapping = Flurry.none(NOW).repaired(NOW, hour).repaired(NOW.plusSeconds(1), hour);

    assertThat(flapping.look()).contains(NOW.plusSeconds(1 + 900));
  }

  @Test
  void a_flood_of_identities_is_bounded() {
    var flurry = Flurry.none(NOW);
    for (int i = 0; i < 120; i++) {
      flurry = flurry.seeing(Optional.of(of("u" + i)), "drift " + i, NOW);
    }

    assertThat(flurry.deeds())
        .hasSize(50)
        .last()
        .extracting(Deed::actor)
        .asString()
        .contains("u119");
    assertThat(flurry.found()).hasSize(50).last().isEqualTo("drift 119");
  }
}
