package guardrail;

import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.incident.Outcome.ALREADY_RESTORED;
import static guardrail.incident.Outcome.COMPLIANT;
import static guardrail.incident.Outcome.DRIFTED;
import static guardrail.incident.Outcome.REMEDIATED;
import static guardrail.incident.Outcome.REMEDIATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Wakes;
import guardrail.observation.Looks;
import guardrail.remediation.Apply;
import guardrail.remediation.Attempt;
import guardrail.remediation.InMemoryAws;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Skipped;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void leaves_a_trail_alone_where_all_is_well() {
    var aws = InMemoryAws.recording(PLAIN);

    var incident = reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(COMPLIANT);
    assertThat(aws.calls()).isEmpty();
    assertThat(aws.looks()).isEqualTo(1);
  }

  @Test
  void starts_a_stopped_trail() {
    var aws = InMemoryAws.stopped();

    var incident = onStop(aws);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.isLogging()).isTrue();
    assertThat(aws.calls()).containsExactly(new StartLogging());
  }

  @Test
  void trusts_a_second_look_rather_than_the_calls() {
    var aws = InMemoryAws.stopped().ignoring(StartLogging.class);

    var incident = onStop(aws);

    assertThat(incident.attempts()).allMatch(Attempt::applied);
    assertThat(incident.outcome()).isEqualTo(REMEDIATION_FAILED);
  }

  @Test
  void stops_after_three_rounds() {
    var aws = InMemoryAws.stopped().ignoring(StartLogging.class);

    onStop(aws);

    assertThat(aws.calls()).hasSize(3);
  }

  @Test
  void repairs_once_where_the_look_right_after_the_call_is_stale() {
    var aws = InMemoryAws.stopped().showingFirst(Looks.stopped()).showingFirst(Looks.stopped());

    var incident = onStop(aws);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.calls()).hasSize(1);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void looks_again_where_somebody_else_was_faster() {
    var aws = InMemoryAws.recording(PLAIN).showingFirst(Looks.deleted());

    var incident =
        reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.by("delete-trail"), Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.calls()).containsExactly(new CreateTrail(PLAIN));
  }

  @Test
  void alert_only_never_applies() {
    var apply = mock(Apply.class);

    var incident =
        new Reconciler(InMemoryAws.stopped(), apply, Mode.ALERT_ONLY, () -> Looks.NOW, pauses::add)
            .reconcile(PLAIN_TRAIL, Wakes.by("stop-by-name"), Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(DRIFTED);
    assertThat(incident.after().plan().steps()).containsExactly(new StartLogging());
    verifyNoInteractions(apply);
  }

  @Test
  void begins_nothing_at_the_deadline() {
    var apply = mock(Apply.class);

    var incident =
        new Reconciler(InMemoryAws.deleted(), apply, Mode.ENFORCE, () -> Looks.NOW, pauses::add)
            .reconcile(PLAIN_TRAIL, Wakes.RESYNC, Memory.NONE, Looks.NOW);

    verify(apply, never()).apply(any(), any(), any());
    assertThat(incident.outcome()).isEqualTo(REMEDIATION_FAILED);
    assertThat(results(incident))
        .hasSize(2)
        .containsOnly(new Skipped("the function's time was up"));
  }

  @Test
  void does_not_start_a_trail_that_could_not_be_created() {
    var aws = InMemoryAws.deleted().failing(CreateTrail.class, "ThrottlingException");

    var incident = reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(aws.calls()).containsExactly(new CreateTrail(PLAIN));
    assertThat(results(incident))
        .containsExactly(
            new Failed(Sample.error("ThrottlingException")),
            new Skipped("the call before it did not go through"));
  }

  @Test
  void where_every_call_fails_they_are_not_made_three_times() {
    var aws = InMemoryAws.stopped().failing(StartLogging.class, "AccessDeniedException");

    var incident = onStop(aws);

    assertThat(aws.calls()).hasSize(1);
    assertThat(incident.outcome()).isEqualTo(REMEDIATION_FAILED);
    assertThat(pauses).isEmpty();
  }

  @Test
  void looks_twice_before_it_believes_that_a_told_stop_left_no_trace() {
    var aws = InMemoryAws.stopped().showingFirst(Looks.well()).showingFirst(Looks.well());

    var incident = onStop(aws);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.isLogging()).isTrue();
    assertThat(pauses).hasSize(1);
  }

  @Test
  void a_told_stop_that_left_no_trace_in_two_whole_looks_was_restored_already() {
    var aws = InMemoryAws.recording(PLAIN);

    var incident = onStop(aws);

    assertThat(incident.outcome()).isEqualTo(ALREADY_RESTORED);
    assertThat(aws.wholeLooks()).isEqualTo(2);
  }

  @Test
  void a_call_that_failed_may_be_its_own_so_it_repairs_nothing_but_a_dark_trail() {
    var weakened = InMemoryAws.recording(Sample.with(PLAIN, Setting.LOG_FILE_VALIDATION, "false"));
    var stopped = InMemoryAws.stopped();
    var denied = Wakes.by(Events.with("update-that-weakens", "detail/errorCode", "AccessDenied"));

    var left = reconciler(weakened).reconcile(PLAIN_TRAIL, denied, Memory.NONE, Instant.MAX);
    var started = reconciler(stopped).reconcile(PLAIN_TRAIL, denied, Memory.NONE, Instant.MAX);

    assertThat(weakened.calls()).isEmpty();
    assertThat(left.outcome()).isEqualTo(DRIFTED);
    assertThat(left.isTold()).isFalse();
    assertThat(started.outcome()).isEqualTo(REMEDIATED);
  }

  @Test
  void does_not_pause_where_no_call_broke_the_standard() {
    for (var event : Set.of("update-that-changes-nothing", "foreign-trail", "stop-wrong-account")) {
      reconciler(InMemoryAws.recording(PLAIN))
          .reconcile(PLAIN_TRAIL, Wakes.by(event), Memory.NONE, Instant.MAX);
    }

    assertThat(pauses).isEmpty();
  }

  private Incident onStop(InMemoryAws aws) {
    return reconciler(aws)
        .reconcile(PLAIN_TRAIL, Wakes.by("stop-by-name"), Memory.NONE, Instant.MAX);
  }

  private Reconciler reconciler(InMemoryAws aws) {
    return new Reconciler(aws, aws, Mode.ENFORCE, () -> Looks.NOW, pauses::add);
  }

  private static List<Result> results(Incident incident) {
    return incident.attempts().stream().map(Attempt::result).toList();
  }
}
