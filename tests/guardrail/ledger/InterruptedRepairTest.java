package guardrail.ledger;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.ledger.Cases.MINE;
import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.lease;
import static guardrail.ledger.Cases.repaired;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.AlertWriter;
import guardrail.incident.Earlier;
import guardrail.observation.BucketState;
import guardrail.observation.Looks;
import guardrail.remediation.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tells of a repair whose invocation died, or ran beside another. */
class InterruptedRepairTest {
  @Test
  void a_repair_that_was_begun_and_not_told_is_told_by_its_retry_at_once() {
    var begun = begun(MINE);

    var telling = tell(begun, found("resync", Looks.well(), NOW.plusSeconds(60)));

    assertThat(telling.told().flatMap(told -> told.history().earlier()))
        .map(Earlier::kind)
        .contains(Earlier.Kind.INTERRUPTED);
    assertThat(telling.entry().begun()).isEmpty();
  }

  @Test
  void a_repair_that_another_invocation_is_at_is_left_to_it_until_its_time_is_up() {
    var begun = begun(lease("another"));

    var soon = tell(begun, found("resync", Looks.well(), NOW.plusSeconds(60)));
    var later = tell(begun, found("resync", Looks.well(), NOW.plusSeconds(181)));

    assertThat(soon.told()).isEmpty();
    assertThat(soon.entry().begun()).isPresent();
    assertThat(later.told()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"resync", "foreign-trail"})
  void an_interrupted_repair_is_told_though_other_drift_stays_that_was_told(String event) {
    var bucket = Looks.withStandby(Looks.well(), BucketState.NOT_OURS);
    var known = after(Entry.NONE, found("resync", bucket));
    var both = Looks.withStandby(Looks.stopped(), BucketState.NOT_OURS);
    var found = AlertWriter.drift(PLAIN_TRAIL, Judgement.of(PLAIN_TRAIL, both).drift());
    var begun = known.beginning(MINE, NOW.plusSeconds(300), found).orElseThrow();

    var telling = tell(begun, found(event, bucket, NOW.plusSeconds(400)));

    assertThat(telling.told().flatMap(told -> told.history().earlier()).map(Earlier::found))
        .contains(AlertWriter.drift(PLAIN_TRAIL, judged().drift()));
  }

  @Test
  void a_duplicate_that_repaired_at_the_same_time_tells_nothing_new() {
    var told = after(Entry.NONE, repaired("stop-by-name", Looks.stopped(), Looks.well(), NOW));

    var woken = NOW.minusMillis(1);
    var twin = tell(told, repaired("stop-by-name", Looks.stopped(), Looks.well(), woken));
    var later =
        tell(told, repaired("stop-by-name", Looks.stopped(), Looks.well(), NOW.plusSeconds(60)));

    assertThat(twin.told()).isEmpty();
    assertThat(later.told()).isPresent();
  }

  private static Entry begun(Lease lease) {
    var found = AlertWriter.drift(PLAIN_TRAIL, judged().drift());
    return Entry.NONE.beginning(lease, NOW, found).orElseThrow();
  }

  private static Judgement judged() {
    return Judgement.of(PLAIN_TRAIL, Looks.stopped());
  }
}
