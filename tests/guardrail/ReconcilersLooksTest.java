package guardrail;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.incident.Outcome.COMPLIANT;
import static guardrail.incident.Outcome.REMEDIATED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Wakes;
import guardrail.observation.BucketState;
import guardrail.observation.DeliveryPath;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Paths;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.Apply;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.InMemoryAws;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far looks go, and which of them are worth waiting for. */
class ReconcilersLooksTest {
  private static final DeliveryPath WITHOUT_POLICY =
      Paths.with(
          Paths.well(PLAIN_TRAIL), LOG_BUCKET, look -> Paths.withPolicy(look, Paths.absent()));

  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void a_told_stop_is_ended_before_anything_around_the_trail_is_looked_at() {
    var aws = InMemoryAws.stopped().along(Paths.well(PLAIN_TRAIL));
    var lookedBefore = new ArrayList<Integer>();
    Apply apply =
        (trail, step, incident) -> {
          lookedBefore.add(aws.wholeLooks());
          return aws.apply(trail, step, incident);
        };

    var incident =
        new Reconciler(aws, apply, Mode.ENFORCE, () -> Looks.NOW, pauses::add)
            .reconcile(PLAIN_TRAIL, Wakes.by("stop-by-name"), Memory.NONE, Instant.MAX);

    assertThat(lookedBefore).containsExactly(0);
    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(incident.after().seen().isWhole()).isTrue();
  }

  @Test
  void what_was_wrong_around_a_stopped_trail_is_found_mended_and_told_with_it() {
    var aws = InMemoryAws.stopped().along(WITHOUT_POLICY);

    var incident = onStop(aws);

    assertThat(incident.before().drift())
        .hasExactlyElementsOfTypes(NotLogging.class, PolicyRefuses.class);
    assertThat(aws.calls())
        .containsExactly(
            new StartLogging(),
            new PutBucketPolicy(LOG_BUCKET, LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET)));
    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(incident.repaired()).hasSize(2);
  }

  @Test
  void where_nothing_is_repaired_the_first_look_goes_all_the_way() {
    var aws = InMemoryAws.stopped().along(WITHOUT_POLICY);

    var incident =
        new Reconciler(aws, aws, Mode.ALERT_ONLY, () -> Looks.NOW, pauses::add)
            .reconcile(PLAIN_TRAIL, Wakes.by("stop-by-name"), Memory.NONE, Instant.MAX);

    assertThat(incident.before().drift()).hasSize(2);
    assertThat(aws.looks()).isEqualTo(1);
  }

  @Test
  void a_resync_looks_all_the_way_before_it_repairs() {
    var aws = InMemoryAws.stopped().along(WITHOUT_POLICY);

    var incident = reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(incident.before().drift()).hasSize(2);
    assertThat(aws.calls()).hasSize(2);
    assertThat(aws.looks()).isEqualTo(2);
  }

  @Test
  void a_glance_that_finds_all_well_is_the_whole_wake_up() {
    var aws = InMemoryAws.recording(PLAIN).along(WITHOUT_POLICY);

    assertThat(reconciler(aws).glance(PLAIN_TRAIL, Wakes.RESYNC))
        .hasValueSatisfying(incident -> assertThat(incident.outcome()).isEqualTo(COMPLIANT));
    assertThat(aws.wholeLooks()).isZero();
  }

  @Test
  void a_glance_that_finds_drift_or_a_failed_delivery_is_not_enough() {
    var failing = Looks.failing("AccessDenied");

    assertThat(reconciler(InMemoryAws.stopped()).glance(PLAIN_TRAIL, Wakes.RESYNC)).isEmpty();
    assertThat(
            reconciler(InMemoryAws.recording(PLAIN).status(failing))
                .glance(PLAIN_TRAIL, Wakes.RESYNC))
        .isEmpty();
  }

  @Test
  void a_call_that_has_not_done_what_is_there_may_be_anothers_repair_under_way() {
    var aws = InMemoryAws.recording(PLAIN).along(WITHOUT_POLICY).showingFirst(half());

    var incident =
        reconciler(aws)
            .reconcile(
                PLAIN_TRAIL, Wakes.by("update-that-changes-nothing"), Memory.NONE, Instant.MAX);

    assertThat(pauses).hasSize(1);
    assertThat(incident.before().drift()).hasExactlyElementsOfTypes(PolicyRefuses.class);
  }

  @Test
  void a_dark_trail_waits_for_nobodys_repair() {
    var aws = InMemoryAws.stopped();

    reconciler(aws)
        .reconcile(PLAIN_TRAIL, Wakes.by("update-that-changes-nothing"), Memory.NONE, Instant.MAX);

    assertThat(pauses).isEmpty();
    assertThat(aws.isLogging()).isTrue();
  }

  /** The standby bucket is being made by somebody else. */
  private static Observation half() {
    return Looks.withStandby(Looks.well(), BucketState.ABSENT);
  }

  private Incident onStop(InMemoryAws aws) {
    return reconciler(aws)
        .reconcile(PLAIN_TRAIL, Wakes.by("stop-by-name"), Memory.NONE, Instant.MAX);
  }

  private Reconciler reconciler(InMemoryAws aws) {
    return new Reconciler(aws, aws, Mode.ENFORCE, () -> Looks.NOW, pauses::add);
  }
}
