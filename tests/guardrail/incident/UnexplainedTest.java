package guardrail.incident;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Explanation;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.incident.Earlier.Kind;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Event history is asked for, because no event told. */
class UnexplainedTest {
  private static final Observation ELSEWHERE = Looks.of(Sample.PLAIN.deliveringTo("elsewhere"));
  private static final Explanation UPDATE =
      new Explanation(
          List.of("UpdateTrail"),
          Optional.empty(),
          Optional.of("s3BucketName"),
          Optional.of(Sample.LOG_BUCKET));

  @Test
  void what_a_look_finds_was_done_by_one_of_the_calls_that_do_such_a_thing() {
    assertThat(Unexplained.of(found(Wakes.RESYNC, ELSEWHERE))).containsExactly(UPDATE);
    assertThat(Unexplained.of(found(followUp(Awaited.DELIVERY), ELSEWHERE)))
        .containsExactly(UPDATE);
  }

  @Test
  void an_event_that_explains_nothing_leaves_it_open_and_one_that_does_not() {
    assertThat(Unexplained.of(found(Wakes.by("update-that-changes-nothing"), ELSEWHERE)))
        .containsExactly(UPDATE);
    assertThat(Unexplained.of(found(Wakes.by("stop-by-name"), ELSEWHERE))).isEmpty();
  }

  @Test
  void nothing_is_open_where_all_is_well_or_the_trail_was_dark() {
    assertThat(Unexplained.of(found(Wakes.RESYNC, Looks.well()))).isEmpty();
    assertThat(Unexplained.of(found(Wakes.RESYNC, Looks.stopped()))).isEmpty();
  }

  @Test
  void what_was_told_before_or_had_to_wait_was_asked_for_then() {
    var found = found(Wakes.RESYNC, ELSEWHERE);
    var told = History.NONE.of("incident", Optional.of(Instant.EPOCH), Optional.empty());
    var exempt = new Earlier(Kind.EXEMPT, Instant.EPOCH, List.of());
    var interrupted = new Earlier(Kind.INTERRUPTED, Instant.EPOCH, List.of());

    assertThat(Unexplained.of(found.with(told))).isEmpty();
    assertThat(Unexplained.of(found.with(History.NONE.with(exempt)))).isEmpty();
    assertThat(Unexplained.of(found.with(History.NONE.with(interrupted)))).hasSize(1);
    assertThat(Unexplained.of(found(followUp(Awaited.REPAIR), ELSEWHERE))).isEmpty();
    assertThat(
            Unexplained.of(
                Incident.held(PLAIN_TRAIL, Wakes.RESYNC, Judgement.of(PLAIN_TRAIL, ELSEWHERE))))
        .isEmpty();
  }

  /** As where the repair failed, and the next look makes it. */
  @Test
  void what_an_alert_of_the_same_incident_told_is_not_asked_for_again() {
    var found = found(Wakes.RESYNC, ELSEWHERE);
    var drift = found.before().drift();

    var told = found.with(History.NONE.telling(drift));
    assertThat(Unexplained.of(told)).isEmpty();
    assertThat(Unexplained.is(told)).isFalse();
    assertThat(Unexplained.wasTold(told)).isTrue();
    assertThat(Unexplained.wasTold(found)).isFalse();
    assertThat(Unexplained.wasTold(found(Wakes.RESYNC, Looks.well()))).isFalse();
  }

  @Test
  void what_made_that_less_was_recorded_is_known_apart_whether_or_not_it_was_told() {
    var exempt = new Earlier(Kind.EXEMPT, Instant.EPOCH, List.of());
    var prefix = Looks.of(Sample.with(Sample.PLAIN, Setting.S3_KEY_PREFIX, "elsewhere"));

    assertThat(
            Unexplained.ofRecords(found(Wakes.RESYNC, ELSEWHERE).with(History.NONE.with(exempt))))
        .containsExactly(UPDATE);
    assertThat(Unexplained.ofRecords(found(Wakes.RESYNC, prefix))).isEmpty();
    assertThat(Unexplained.of(found(Wakes.RESYNC, prefix))).hasSize(1);
    assertThat(Unexplained.ofRecords(found(Wakes.by("stop-by-name"), ELSEWHERE))).isEmpty();
  }

  private static WakeUp followUp(Awaited awaited) {
    return new WakeUp(
        new FollowUp(PLAIN_TRAIL.arn().toString(), awaited),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Looks.NOW);
  }

  private static Incident found(WakeUp wakeUp, Observation seen) {
    var look = Judgement.of(PLAIN_TRAIL, seen);
    return new Incident(PLAIN_TRAIL, wakeUp, Mode.ENFORCE, look, List.of(), look);
  }
}
