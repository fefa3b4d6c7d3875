package guardrail.onboarding;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Trigger.Resync;
import guardrail.guarded.Sample;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.WakeUp;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part.Known;
import guardrail.observation.TrailStatus;
import guardrail.onboarding.Finding.Covered;
import guardrail.onboarding.Finding.Delivers;
import guardrail.onboarding.Finding.NotReady;
import guardrail.onboarding.Finding.Undecided;
import guardrail.onboarding.Finding.Undelivered;
import guardrail.onboarding.Finding.Unrepaired;
import guardrail.remediation.Attempt;
import guardrail.remediation.Judgement;
import guardrail.remediation.Result;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FindingTest {
  private static final Instant DELIVERED = Looks.NOW.minusSeconds(60);
  static final List<String> NOT_READY = List.copyOf(Finding.NOT_READY);

  @Test
  void a_trail_that_delivers_is_all_that_is_wanted() {
    var status = status(Optional.of(DELIVERED), Optional.empty());

    assertThat(Finding.of(seen(Looks.withStatus(Looks.well(), status))))
        .isEqualTo(new Delivers(DELIVERED));
  }

  @Test
  void one_that_has_delivered_nothing_is_waited_for() {
    assertThat(Finding.of(seen(Looks.well()))).isEqualTo(new Undelivered());
  }

  @Test
  void so_is_one_whose_last_delivery_failed() {
    var status = status(Optional.of(DELIVERED), Optional.of("AccessDenied"));

    assertThat(Finding.of(seen(Looks.withStatus(Looks.well(), status))))
        .isEqualTo(new Undelivered());
  }

  @Test
  void an_account_that_the_organizations_trail_covers_needs_none() {
    assertThat(Finding.of(seen(Looks.deleted().covered(Sample.ARN))))
        .isEqualTo(new Covered(Sample.ARN));
  }

  @ParameterizedTest
  @FieldSource("NOT_READY")
  void what_a_new_account_answers_for_a_while_is_no_failure(String code) {
    var unseen = Looks.withoutSettings(Looks.well(), Sample.error(code));

    assertThat(Finding.of(seen(unseen)))
        .isInstanceOfSatisfying(
            NotReady.class, finding -> assertThat(finding.why()).contains(code));
    assertThat(Finding.of(tried(code))).isInstanceOf(NotReady.class);
  }

  @Test
  void any_other_answer_is_a_repair_that_failed() {
    assertThat(Finding.of(tried("ThrottlingException")))
        .isInstanceOfSatisfying(
            Unrepaired.class, finding -> assertThat(finding.why()).contains("ThrottlingException"));
  }

  @Test
  void where_aws_gave_no_error_the_difference_is_the_reason() {
    assertThat(Finding.of(seen(Looks.stopped())))
        .isEqualTo(new Unrepaired("it differs from its standard in NotLogging"));
  }

  @Test
  void beside_a_trail_that_records_a_person_decides() {
    var other = new OtherTrail(Sample.ARN, Sample.PLAIN, true);
    var beside = Looks.deleted().around(new Known<>(List.of(other)));

    assertThat(Finding.of(seen(beside))).isInstanceOf(Undecided.class);
  }

  @Test
  void where_only_alerts_are_wanted_a_person_decides_too() {
    var judged = Judgement.of(PLAIN_TRAIL, Looks.stopped());

    assertThat(Finding.of(incident(Mode.ALERT_ONLY, judged, List.of(), judged)))
        .isInstanceOfSatisfying(
            Undecided.class, finding -> assertThat(finding.why()).contains("1 call"));
  }

  @Test
  void a_refusal_that_a_later_round_overcame_does_not_count() {
    var before = Judgement.of(PLAIN_TRAIL, Looks.stopped());
    var failed = new Result.Failed(Sample.error("AccessDenied"));

    assertThat(
            Finding.of(
                incident(
                    Mode.ENFORCE,
                    before,
                    List.of(new Attempt(new StartLogging(), failed)),
                    Judgement.of(PLAIN_TRAIL, Looks.well()))))
        .isEqualTo(new Undelivered());
  }

  private static Incident tried(String code) {
    var judged = Judgement.of(PLAIN_TRAIL, Looks.stopped());
    var failed = new Result.Failed(Sample.error(code));
    return incident(Mode.ENFORCE, judged, List.of(new Attempt(new StartLogging(), failed)), judged);
  }

  private static Incident seen(Observation look) {
    var judged = Judgement.of(PLAIN_TRAIL, look);
    return incident(Mode.ENFORCE, judged, List.of(), judged);
  }

  private static Incident incident(
      Mode mode, Judgement before, List<Attempt> attempts, Judgement after) {
    var wakeUp = WakeUp.of(new Resync(), PLAIN_TRAIL, Sample.GUARDED, Looks.NOW);
    return new Incident(PLAIN_TRAIL, wakeUp, mode, before, attempts, after);
  }

  private static TrailStatus status(Optional<Instant> delivered, Optional<String> error) {
    return new TrailStatus(
        true,
        Optional.of(Looks.STARTED),
        Optional.empty(),
        delivered,
        error,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
