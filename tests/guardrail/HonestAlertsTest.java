package guardrail;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.guarded.Sample.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.alert.Alert;
import guardrail.alert.AlertWriter;
import guardrail.alert.Tell.NotTold;
import guardrail.event.Events;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.incident.WakeUp;
import guardrail.ledger.InMemoryLedger;
import guardrail.observation.BucketState;
import guardrail.observation.Looks;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.InMemoryAws;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an alert says of people and of AWS must be so, and must arrive. */
class HonestAlertsTest {
  @Test
  void a_foreign_key_set_by_its_alias_is_laid_to_the_caller() {
    var aws = InMemoryAws.recording(with(FULL, Setting.KMS_KEY, "arn:aws:kms:another-key"));
    var event = update("kmsKeyId", "alias/evil");

    var alert = alert(FULL_TRAIL, aws, event);

    assertThat(alert.email()).contains("\nWho\n", "mallory").doesNotContain("did not do this");
  }

  @Test
  void a_stop_at_another_time_than_the_call_is_doubted() {
    var aws =
        InMemoryAws.recording(PLAIN)
            .showingFirst(
                Looks.withStatus(
                    Looks.well(),
                    Looks.notLogging(Looks.STARTED, Looks.STOPPED.plus(Duration.ofHours(3)))));

    var alert = alert(PLAIN_TRAIL, aws, Events.bytes("stop-by-name"));

    assertThat(alert.email()).contains("somebody did it again");
  }

  @Test
  void a_stop_that_cloudtrail_does_not_show_is_doubted() {
    var alert = alert(PLAIN_TRAIL, InMemoryAws.recording(PLAIN), Events.bytes("stop-by-name"));

    assertThat(alert.subject()).contains("records, despite a StopLogging");
    assertThat(alert.email()).contains("may be late or forged");
  }

  @Test
  void a_stop_that_was_undone_stays_in_the_subject_when_a_bucket_is_in_trouble() {
    var restarted = Looks.restarted(Looks.STOPPED, Looks.STOPPED.plusSeconds(20));
    var look = Looks.withStandby(Looks.withStatus(Looks.well(), restarted), BucketState.NOT_OURS);
    // The first look goes no further than the trail, and a second one is taken after a pause.
    var aws = InMemoryAws.recording(PLAIN).showingFirst(look).showingFirst(look).showingFirst(look);

    var alert = alert(PLAIN_TRAIL, aws, Events.bytes("stop-by-name"));

    assertThat(alert.subject()).contains("was stopped for a while");
  }

  @Test
  void a_bucket_that_could_not_be_hardened_is_a_failed_repair() {
    var aws =
        InMemoryAws.recording(with(PLAIN, Setting.S3_BUCKET_NAME, STANDBY_BUCKET))
            .bucket(LOG_BUCKET, BucketState.ABSENT)
            .failing(PutBucketPolicy.class, "InternalError");

    var incident = reconcile(PLAIN_TRAIL, aws, Events.bytes("resync"));

    assertThat(incident.outcome()).isEqualTo(Outcome.REMEDIATION_FAILED);
    assertThat(aws.calls()).filteredOn(PutBucketPolicy.class::isInstance).hasSizeGreaterThan(1);
  }

  @Test
  void an_update_that_was_asked_for_in_vain_is_not_asked_for_by_its_own_event() {
    var aws =
        InMemoryAws.recording(with(PLAIN, Setting.SNS_TOPIC, Sample.TOPIC))
            .ignoring(UpdateTrail.class);

    var incident = reconcile(PLAIN_TRAIL, aws, update("snsTopicName", ""));

    assertThat(aws.calls()).isEmpty();
    assertThat(incident.outcome()).isEqualTo(Outcome.REMEDIATION_FAILED);
  }

  @Test
  void an_alert_that_was_not_taken_goes_out_with_the_next_event() {
    var told = new ArrayList<Alert>();
    var refuse = new boolean[] {true};
    var aws = InMemoryAws.stopped();
    var guard =
        Guards.guard(
            new GuardedTrails(List.of(PLAIN_TRAIL)),
            reconciler(aws),
            new InMemoryLedger(),
            alert -> {
              if (refuse[0]) {
                throw new NotTold(Sample.error("NotFound"), new IllegalStateException());
              }
              told.add(alert);
            });
    assertThatExceptionOfType(NotTold.class)
        .isThrownBy(() -> guard.handle(Events.bytes("resync"), Guards.invocation(_ -> {})));

    refuse[0] = false;
    guard.handle(Events.bytes("resync"), Guards.invocation(_ -> {}));

    assertThat(told).extracting(Alert::subject).first().asString().startsWith("REMEDIATED");
    assertThat(told).hasSize(1);
  }

  private static byte[] update(String parameter, String value) {
    return Events.with(
        "update-that-changes-nothing", "detail/requestParameters/" + parameter, value);
  }

  private static Alert alert(GuardedTrail trail, InMemoryAws aws, byte[] event) {
    return AlertWriter.write(reconcile(trail, aws, event));
  }

  private static Incident reconcile(GuardedTrail trail, InMemoryAws aws, byte[] event) {
    var guarded = new GuardedTrails(List.of(trail));
    var trigger = TriggerParser.parse(event);
    var wakeUp = WakeUp.of(trigger, trail, guarded, Looks.NOW);
    return reconciler(aws).reconcile(trail, wakeUp, Memory.NONE, Instant.MAX);
  }

  private static Reconciler reconciler(InMemoryAws aws) {
    return new Reconciler(aws, aws, Mode.ENFORCE, () -> Looks.NOW, _ -> {});
  }
}
