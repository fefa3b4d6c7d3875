package guardrail.incident;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.TrailDrift.Modified;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Events;
import guardrail.event.Trigger;
import guardrail.guarded.Aim;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.Looks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WakeUpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-by-name",
        "stop-by-arn",
        "delete-trail",
        "update-that-weakens",
        "stop-null-parameters",
        "update-omitted-parameters"
      })
  void a_call_that_was_carried_out_on_this_trail_may_be_the_cause(String event) {
    assertThat(Wakes.by(event).cause().flatMap(CloudTrailRecord::eventId))
        .isEqualTo(Events.call(event).eventId())
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-access-denied",
        "stop-trail-not-found",
        "stop-wrong-account",
        "stop-unguarded-account",
        "foreign-trail",
        "same-name-other-region",
        "update-that-changes-nothing",
        "resync"
      })
  void nothing_else_may_be_the_cause(String event) {
    assertThat(Wakes.by(event).cause()).isEmpty();
    assertThat(Wakes.by(event).brokeTheStandard()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-by-name",
        "stop-from-console-session",
        "delete-trail-by-arn",
        "update-that-weakens",
        "update-by-service-linked-role",
        "stop-null-parameters"
      })
  void a_stop_a_deletion_and_a_weakening_break_the_standard(String event) {
    assertThat(Wakes.by(event).brokeTheStandard()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"update-that-changes-nothing", "update-omitted-parameters", "service-event"})
  void other_calls_do_not_break_the_standard(String event) {
    assertThat(Wakes.by(event).brokeTheStandard()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "stop-by-name, true",
    "update-that-weakens, true",
    "update-omitted-parameters, true",
    "stop-wrong-account, false",
    "stop-unguarded-account, false",
    "update-that-changes-nothing, false",
    "foreign-trail, false",
    "stop-access-denied, false",
    "resync, false"
  })
  void a_call_is_the_cause_if_it_is_believed_and_may_have_broken_the_standard(
      String event, boolean cause) {
    assertThat(Wakes.by(event).cause().isPresent()).isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "stop-access-denied, true",
    "stop-trail-not-found, true",
    "bucket-policy-access-denied, true",
    "stop-by-name, false",
    "stop-wrong-account, false",
    "resync, false"
  })
  void a_call_that_aws_did_not_carry_out_is_a_failed_one(String event, boolean failed) {
    assertThat(Wakes.by(event).failed().isPresent()).isEqualTo(failed);
  }

  @ParameterizedTest
  @CsvSource({
    "foreign-trail, false",
    "foreign-event-selectors, false",
    "foreign-bucket-policy, false",
    "add-tags, false",
    "create-bucket, false",
    "delete-trail, true",
    "update-omitted-parameters, true",
    "put-event-selectors, true",
    "put-insight-selectors, true",
    "put-bucket-encryption, true",
    "delete-standby-bucket, true"
  })
  void a_failed_call_counts_if_it_could_have_weakened_what_is_guarded(
      String event, boolean counts) {
    var denied = Events.with(event, "detail/errorCode", "AccessDenied");

    assertThat(Wakes.by(denied).failed().isPresent()).isEqualTo(counts);
  }

  @Test
  void a_denied_call_that_names_no_trail_may_have_been_on_ours() {
    var unnamed = Events.with("stop-access-denied", "detail/errorMessage", null);
    var other = "not authorized on arn:aws:cloudtrail:us-east-1:111122223333:trail/other-trail";
    var named = Events.with("stop-access-denied", "detail/errorMessage", other);

    assertThat(Wakes.by(unnamed).failed()).isPresent();
    assertThat(Wakes.by(named).failed()).isEmpty();
  }

  @Test
  void a_service_event_may_not_be_the_cause() {
    assertThat(Wakes.by("service-event").cause()).isEmpty();
  }

  @Test
  void a_weakening_shows_what_was_asked_for() {
    assertThat(Wakes.by("update-that-weakens").requested())
        .extracting(asked -> ((Modified) asked).setting())
        .contains(Setting.IS_MULTI_REGION_TRAIL);
  }

  @Test
  void a_refused_weakening_asks_for_nothing_and_says_why_it_is_refused() {
    var wakeUp =
        Wakes.by(Events.with("update-that-weakens", "detail/recipientAccountId", "444455556666"));

    assertThat(wakeUp.requested()).isEmpty();
    assertThat(wakeUp.refusal()).isPresent();
  }

  @Test
  void a_weakening_of_another_trail_asks_for_nothing_here() {
    var wakeUp =
        Wakes.by(
            Events.with("update-that-weakens", "detail/requestParameters/name", "other-trail"));

    assertThat(wakeUp.requested()).isEmpty();
    assertThat(wakeUp.aim()).contains(Aim.ANOTHER_TRAIL);
  }

  @Test
  void a_resync_aims_at_nothing() {
    assertThat(Wakes.RESYNC.aim()).isEqualTo(Optional.empty());
    assertThat(Wakes.RESYNC.refusal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-event-selectors", "put-event-selectors-by-arn"})
  void selectors_that_leave_events_out_break_the_standard(String event) {
    assertThat(Wakes.by(event).brokeTheStandard()).isTrue();
    assertThat(Wakes.by(event).aim()).contains(Aim.THIS_TRAIL);
    assertThat(Wakes.by(event).cause()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign-event-selectors", "member-put-event-selectors"})
  void selectors_of_another_trail_break_nothing_here(String event) {
    assertThat(Wakes.by(event).requested()).isEmpty();
    assertThat(Wakes.by(event).cause()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-bucket-policy", "delete-bucket-policy", "delete-standby-bucket"})
  void a_call_that_takes_a_bucket_from_cloudtrail_breaks_the_standard_and_proves_no_trail(
      String event) {
    var wakeUp = Wakes.by(event);

    assertThat(wakeUp.aim()).contains(Aim.DELIVERY_PATH);
    assertThat(wakeUp.provesTrail()).isFalse();
    assertThat(wakeUp.brokeTheStandard()).isTrue();
    assertThat(wakeUp.cause()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-bucket-versioning", "put-bucket-lifecycle", "create-bucket"})
  void any_other_call_on_a_bucket_breaks_the_standard_only_if_a_look_says_so(String event) {
    var wakeUp = Wakes.by(event);

    assertThat(wakeUp.aim()).contains(Aim.DELIVERY_PATH);
    assertThat(wakeUp.brokeTheStandard()).isFalse();
    assertThat(wakeUp.cause()).isEmpty();
    assertThat(wakeUp.believed()).isPresent();
  }

  @Test
  void a_follow_up_aims_at_nothing_and_is_believed() {
    var wakeUp =
        WakeUp.of(
            new Trigger.FollowUp(Sample.ARN.toString()),
            Sample.PLAIN_TRAIL,
            Sample.GUARDED,
            Looks.NOW);

    assertThat(wakeUp.aim()).isEmpty();
    assertThat(wakeUp.refusal()).isEmpty();
    assertThat(wakeUp.cause()).isEmpty();
    assertThat(wakeUp.reference(Sample.PLAIN_TRAIL)).startsWith("incident-20261122T091410-");
  }
}
