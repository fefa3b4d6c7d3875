package guardrail.remediation;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.incident.Outcome.REMEDIATED;
import static guardrail.incident.Outcome.REMEDIATION_FAILED;
import static guardrail.observation.BucketState.ABSENT;
import static guardrail.observation.BucketState.NOT_OURS;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.Memory;
import guardrail.Reconciler;
import guardrail.drift.Destination;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.incident.Mode;
import guardrail.incident.Wakes;
import guardrail.observation.Looks;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reconciles that need another way: a bucket, a name or a key that AWS does not give. */
class DetourTest {
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void a_log_bucket_that_keeps_cloudtrail_out_leads_to_the_standby_in_the_next_round() {
    var aws = InMemoryAws.deleted().locking(LOG_BUCKET);

    var incident = reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.isLogging()).isTrue();
    assertThat(aws.calls())
        .containsExactly(
            new CreateTrail(PLAIN),
            new CreateTrail(PLAIN.deliveringTo(STANDBY_BUCKET)),
            new StartLogging());
    assertThat(pauses).isEmpty();
  }

  @Test
  void a_key_that_cannot_be_used_keeps_no_trail_from_recording() {
    var aws = InMemoryAws.deleted().refusing(Setting.KMS_KEY);

    var incident = reconciler(aws).reconcile(FULL_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(aws.isLogging()).isTrue();
    assertThat(aws.settings()).contains(Sample.with(FULL, Setting.KMS_KEY, ""));
    assertThat(incident.outcome()).isEqualTo(REMEDIATION_FAILED);
    assertThat(incident.after().plan().notRepairable()).hasSize(1);
  }

  @Test
  void a_lost_log_bucket_is_made_again_and_the_trail_sent_home() {
    var aws = InMemoryAws.deleted().bucket(LOG_BUCKET, ABSENT);

    var incident =
        reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.by("delete-trail"), Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.settings()).contains(PLAIN);
    assertThat(incident.attempts().getFirst().remediation())
        .isEqualTo(new CreateTrail(PLAIN.deliveringTo(STANDBY_BUCKET)));
  }

  @Test
  void a_name_that_s3_holds_is_asked_for_once_and_the_trail_stays_on_the_standby() {
    var aws = InMemoryAws.recording(PLAIN).bucket(LOG_BUCKET, ABSENT).holding(LOG_BUCKET);

    var incident = reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.settings()).contains(PLAIN.deliveringTo(STANDBY_BUCKET));
    assertThat(aws.calls().stream().<Class<?>>map(Remediation::getClass)).doesNotHaveDuplicates();
  }

  @Test
  void recreates_a_deleted_trail_with_its_whole_standard_and_starts_it() {
    var aws = InMemoryAws.deleted();

    var incident = reconciler(aws).reconcile(FULL_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.settings()).contains(FULL);
    assertThat(aws.isLogging()).isTrue();
  }

  @Test
  void puts_a_weakened_trail_back_in_one_call() {
    var aws = InMemoryAws.recording(FULL.withoutDependencies());

    var incident = reconciler(aws).reconcile(FULL_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.settings()).contains(FULL);
    assertThat(aws.calls()).hasSize(1);
  }

  @Test
  void a_failed_step_does_not_keep_the_others_from_being_made() {
    var weak = Sample.with(PLAIN, Setting.IS_MULTI_REGION_TRAIL, "false");
    var aws = InMemoryAws.recording(weak).failing(UpdateTrail.class, "AccessDeniedException");
    aws.bucket(STANDBY_BUCKET, ABSENT);

    var incident = reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(incident.outcome()).isEqualTo(REMEDIATION_FAILED);
    assertThat(Destination.of(PLAIN_TRAIL, aws.look(PLAIN_TRAIL))).contains(LOG_BUCKET);
    assertThat(incident.after().drift()).hasSize(1);
    assertThat(incident.after().seen().standbyBucket()).isEqualTo(Looks.well().standbyBucket());
  }

  @Test
  void looks_twice_after_a_told_stop_even_if_a_lost_bucket_is_drift_all_along() {
    var stale = Looks.withLogBucket(Looks.of(PLAIN.deliveringTo(STANDBY_BUCKET)), NOT_OURS);
    var aws = InMemoryAws.stopped().bucket(LOG_BUCKET, NOT_OURS).showingFirst(stale);

    reconciler(aws).reconcile(PLAIN_TRAIL, Wakes.by("stop-by-name"), Memory.NONE, Instant.MAX);

    assertThat(aws.isLogging()).isTrue();
  }

  private Reconciler reconciler(InMemoryAws aws) {
    return new Reconciler(aws, aws, Mode.ENFORCE, () -> Looks.NOW, pauses::add);
  }
}
