package guardrail.ledger;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.ledger.Cases.MINE;
import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.PATIENCE;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.repaired;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Paths;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a look at the trail alone is enough. */
class WholeLookTest {
  private static final Observation WHOLE = Looks.well().along(Paths.well(PLAIN_TRAIL));
  private static final Observation AMISS =
      Looks.well()
          .along(
              Paths.with(
                  Paths.well(PLAIN_TRAIL),
                  LOG_BUCKET,
                  look -> Paths.withEncryption(look, Paths.there("aws:kms"))));

  private final Entry well = after(Entry.NONE, found("resync", WHOLE));

  @Test
  void nothing_remembered_wants_a_whole_look() {
    assertThat(Entry.NONE.needsNoWholeLook(NOW, List.of())).isFalse();
  }

  @Test
  void a_whole_look_that_found_all_well_is_enough_for_an_hour() {
    assertThat(well.lookedWhole()).contains(NOW);
    assertThat(well.needsNoWholeLook(NOW.plus(Duration.ofMinutes(56)), List.of())).isTrue();
    assertThat(well.needsNoWholeLook(NOW.plus(Duration.ofMinutes(57)), List.of())).isFalse();
  }

  @Test
  void a_look_at_the_trail_alone_puts_it_off_no_further() {
    var entry = after(well, found("resync", Looks.well(), minutes(30)));

    assertThat(entry).isEqualTo(well);
  }

  @Test
  void a_whole_look_that_found_something_amiss_is_not_enough() {
    var entry = after(Entry.NONE, found("resync", AMISS));

    assertThat(entry.lookedWhole()).isEmpty();
    assertThat(entry.needsNoWholeLook(minutes(5), List.of())).isFalse();
  }

  @Test
  void an_open_incident_wants_whole_looks_though_the_last_one_was_well() {
    var open = after(well, found("resync", Looks.stopped(), minutes(5)));

    assertThat(open.lookedWhole()).isPresent();
    assertThat(open.needsNoWholeLook(minutes(10), List.of())).isFalse();
  }

  @Test
  void once_it_is_over_the_next_whole_look_is_enough_again() {
    var open = after(well, found("resync", Looks.stopped(), minutes(5)));
    var over = after(open, found("resync", WHOLE, minutes(25)));

    assertThat(over.needsNoWholeLook(minutes(30), List.of())).isTrue();
  }

  @Test
  void a_repair_that_nobody_told_of_wants_a_whole_look() {
    assertThat(
            well.beginning(MINE, NOW, List.of("x"))
                .orElseThrow()
                .needsNoWholeLook(minutes(1), List.of()))
        .isFalse();
  }

  @Test
  void a_log_file_that_is_awaited_is_seen_with_two_reads_and_one_that_is_overdue_wants_more() {
    var pending = after(well, repaired("stop-by-name", Looks.stopped(), WHOLE, minutes(1)));
    var overdue = after(pending, found("resync", WHOLE, minutes(2).plus(PATIENCE)));

    assertThat(pending.needsNoWholeLook(minutes(5), List.of())).isTrue();
    assertThat(overdue.proofs()).hasSize(1);
    assertThat(overdue.needsNoWholeLook(minutes(35), List.of())).isFalse();
  }

  @Test
  void whole_looks_that_follow_each_other_closely_are_written_once() {
    var soon = tell(well, found("resync", WHOLE, minutes(19))).entry();
    var later = tell(well, found("resync", WHOLE, minutes(20))).entry();

    assertThat(soon).isEqualTo(well);
    assertThat(later.lookedWhole()).contains(minutes(20));
  }

  private static Instant minutes(long passed) {
    return NOW.plus(Duration.ofMinutes(passed));
  }
}
