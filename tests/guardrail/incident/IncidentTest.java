package guardrail.incident;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.incident.Outcome.ALREADY_RESTORED;
import static guardrail.incident.Outcome.COMPLIANT;
import static guardrail.incident.Outcome.DRIFTED;
import static guardrail.incident.Outcome.REMEDIATED;
import static guardrail.incident.Outcome.REMEDIATION_FAILED;
import static guardrail.observation.BucketState.ABSENT;
import static guardrail.observation.BucketState.NOT_OURS;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Symptom;
import guardrail.drift.Symptom.Delivery;
import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.Paths;
import guardrail.observation.Refusal.NameHeld;
import guardrail.remediation.Attempt;
import guardrail.remediation.Judgement;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentTest {
  private static final Attempt STARTED = new Attempt(new StartLogging(), new Applied());
  private static final Attempt DENIED =
      new Attempt(new StartLogging(), new Failed(Sample.error("AccessDeniedException")));

  @Test
  void a_resync_that_finds_all_well_is_compliant_and_not_told() {
    var incident = untouched(Wakes.RESYNC, Mode.ENFORCE, Looks.well());

    assertThat(incident.outcome()).isEqualTo(COMPLIANT);
    assertThat(incident.isTold()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update-that-changes-nothing", "stop-access-denied", "stop-trail-not-found",
        "foreign-trail", "same-name-other-region", "service-event",
        "update-omitted-parameters"
      })
  void an_event_that_broke_nothing_is_compliant_and_not_told(String event) {
    var incident = untouched(Wakes.by(event), Mode.ENFORCE, Looks.well());

    assertThat(incident.outcome()).isEqualTo(COMPLIANT);
    assertThat(incident.isTold()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stop-by-name", "delete-trail", "update-that-weakens", "stop-null-parameters"})
  void a_call_that_broke_the_standard_is_told_even_if_all_is_well(String event) {
    var incident = untouched(Wakes.by(event), Mode.ENFORCE, Looks.well());

    assertThat(incident.outcome()).isEqualTo(ALREADY_RESTORED);
    assertThat(incident.isTold()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop-wrong-account", "stop-unguarded-account"})
  void a_refused_event_is_told_though_all_is_well(String event) {
    var incident = untouched(Wakes.by(event), Mode.ENFORCE, Looks.well());

    assertThat(incident.outcome()).isEqualTo(COMPLIANT);
    assertThat(incident.isTold()).isTrue();
  }

  @Test
  void drift_that_a_second_look_does_not_find_is_remediated() {
    var incident = incident(Looks.stopped(), Looks.well(), STARTED);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(incident.isTold()).isTrue();
  }

  @Test
  void drift_that_went_away_is_remediated_whatever_the_calls_answered() {
    assertThat(incident(Looks.stopped(), Looks.well(), DENIED).outcome()).isEqualTo(REMEDIATED);
  }

  @Test
  void drift_that_stays_is_a_failed_remediation_whatever_the_calls_answered() {
    assertThat(incident(Looks.stopped(), Looks.stopped(), STARTED).outcome())
        .isEqualTo(REMEDIATION_FAILED);
  }

  @Test
  void drift_in_alert_only_mode_is_drifted_and_told() {
    var incident = untouched(Wakes.by("stop-by-name"), Mode.ALERT_ONLY, Looks.stopped());

    assertThat(incident.outcome()).isEqualTo(DRIFTED);
    assertThat(incident.isTold()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "resync, true",
    "stop-by-name, true",
    "stop-wrong-account, true",
    "update-omitted-parameters, true",
    "update-that-changes-nothing, false",
    "foreign-trail, false",
    "stop-access-denied, false"
  })
  void drift_that_stays_is_told_by_the_resync_and_by_events_that_explain_it(
      String event, boolean told) {
    var incident = untouched(Wakes.by(event), Mode.ALERT_ONLY, Looks.stopped());

    assertThat(incident.outcome()).isEqualTo(DRIFTED);
    assertThat(incident.isTold()).isEqualTo(told);
  }

  @Test
  void a_trail_that_no_bucket_can_serve_is_a_failed_remediation() {
    var look = Looks.withStandby(Looks.withLogBucket(Looks.deleted(), NOT_OURS), NOT_OURS);

    assertThat(untouched(Wakes.RESYNC, Mode.ENFORCE, look).outcome()).isEqualTo(REMEDIATION_FAILED);
  }

  @Test
  void a_trail_that_cannot_be_judged_is_a_failed_remediation() {
    var look =
        Looks.withStatus(Looks.well(), new Unreadable<>(denied("cloudtrail:GetTrailStatus")));

    assertThat(untouched(Wakes.RESYNC, Mode.ENFORCE, look).outcome()).isEqualTo(REMEDIATION_FAILED);
  }

  @Test
  void what_is_around_the_trail_and_cannot_be_judged_is_drifted() {
    var unseen = denied("s3:GetLifecycleConfiguration");
    var look =
        Looks.well()
            .along(
                Paths.with(
                    Paths.well(PLAIN_TRAIL),
                    LOG_BUCKET,
                    bucket -> Paths.withLifecycle(bucket, Paths.denied(unseen))));

    var incident = untouched(Wakes.RESYNC, Mode.ENFORCE, look);

    assertThat(incident.outcome()).isEqualTo(DRIFTED);
    assertThat(incident.isTold()).isTrue();
  }

  @Test
  void a_trail_that_moved_to_the_standby_is_remediated_though_the_log_bucket_is_lost() {
    var before = Looks.withLogBucket(Looks.well(), NOT_OURS);
    var after = Looks.withLogBucket(Looks.of(PLAIN.deliveringTo(STANDBY_BUCKET)), NOT_OURS);

    assertThat(incident(before, after, STARTED).outcome()).isEqualTo(REMEDIATED);
  }

  @Test
  void a_lost_bucket_that_only_a_person_can_bring_back_is_drifted() {
    var look =
        Looks.withLogBucket(Looks.of(PLAIN.deliveringTo(STANDBY_BUCKET)), ABSENT)
            .with(List.of(new NameHeld(LOG_BUCKET, Sample.error("OperationAborted"))));

    assertThat(untouched(Wakes.RESYNC, Mode.ENFORCE, look).outcome()).isEqualTo(DRIFTED);
  }

  @Test
  void a_bucket_that_a_call_could_still_make_is_a_failed_remediation() {
    var look = Looks.withStandby(Looks.well(), ABSENT);

    assertThat(incident(look, look, DENIED).outcome()).isEqualTo(REMEDIATION_FAILED);
  }

  @Test
  void symptoms_are_those_of_the_last_look() {
    var failing = Looks.failing("NoSuchBucket");

    var incident = incident(Looks.stopped(), Looks.withStatus(Looks.well(), failing), STARTED);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(incident.symptoms())
        .containsExactly(new Symptom(Delivery.LOG_FILES, "NoSuchBucket"));
  }

  private static AwsError denied(String operation) {
    return new AwsError(
        operation, "it", Sample.ACCOUNT, "us-east-1", "AccessDenied", "explicit deny");
  }

  private static Incident untouched(WakeUp wakeUp, Mode mode, Observation look) {
    var judged = Judgement.of(PLAIN_TRAIL, look);
    return new Incident(PLAIN_TRAIL, wakeUp, mode, judged, List.of(), judged);
  }

  private static Incident incident(Observation before, Observation after, Attempt attempt) {
    return new Incident(
        PLAIN_TRAIL,
        Wakes.by("stop-by-name"),
        Mode.ENFORCE,
        Judgement.of(PLAIN_TRAIL, before),
        List.of(attempt),
        Judgement.of(PLAIN_TRAIL, after));
  }
}
