package guardrail;

import static guardrail.event.Trigger.FollowUp.Awaited.DELIVERY;
import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import guardrail.TrailGuard.RemediationFailed;
import guardrail.alert.Alert;
import guardrail.alert.Tell;
import guardrail.alert.Tell.NotTold;
import guardrail.event.Events;
import guardrail.event.FollowUpMessage;
import guardrail.event.Json;
import guardrail.event.NotACloudTrailEvent;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.ledger.InMemoryLedger;
import guardrail.observation.Looks;
import guardrail.remediation.Apply;
import guardrail.remediation.InMemoryAws;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailGuardTest {
  private final List<Alert> told = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final InMemoryLedger ledger = new InMemoryLedger();

  static List<String> events() {
    return Events.names().stream().filter(name -> !name.equals("not-cloudtrail")).toList();
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatever_woke_it_a_stopped_trail_records_again_and_is_told(String event) {
    var aws = InMemoryAws.stopped();

    var incidents = handle(aws, event);

    assertThat(aws.isLogging()).isTrue();
    assertThat(incidents).extracting(Incident::outcome).containsExactly(Outcome.REMEDIATED);
    assertThat(told)
        .filteredOn(alert -> !alert.subject().startsWith("ATTEMPT FAILED: "))
        .hasSize(1);
  }

  static List<String> fields() {
    return Events.paths("stop-by-name");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void no_missing_or_odd_field_keeps_it_from_repairing_and_telling(String field) {
    for (var event : Events.odd("stop-by-name", field)) {
      var aws = InMemoryAws.stopped();
      told.clear();
      ledger.forget();

      guard(reconciler(aws), told::add).handle(event, Guards.invocation(log::add));

      assertThat(aws.isLogging()).isTrue();
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void repairs_before_it_tells() {
    var aws = InMemoryAws.stopped();
    var apply =
        mock(
            Apply.class,
            invocation ->
                aws.apply(
                    invocation.getArgument(0),
                    invocation.getArgument(1),
                    invocation.getArgument(2)));
    var tell = mock(Tell.class);

    guard(new Reconciler(aws, apply, Mode.ENFORCE, () -> Looks.NOW, _ -> {}), tell)
        .handle(Events.bytes("stop-by-name"), Guards.invocation(log::add));

    var order = inOrder(apply, tell);
    order.verify(apply).apply(any(), any(), any());
    order.verify(tell).tell(any());
  }

  @Test
  void tells_even_if_every_repair_failed_and_fails_the_invocation_then() {
    var aws = InMemoryAws.stopped().failing(StartLogging.class, "AccessDeniedException");

    assertThatExceptionOfType(RemediationFailed.class)
        .isThrownBy(() -> handle(aws, "stop-by-name"))
        .withMessageContaining(Sample.ACCOUNT);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().document()).contains("AccessDeniedException");
  }

  @Test
  void a_scheduled_look_that_fails_as_the_last_one_did_leaves_no_dead_letter() {
    var aws = InMemoryAws.stopped().failing(StartLogging.class, "AccessDeniedException");
    assertThatExceptionOfType(RemediationFailed.class).isThrownBy(() -> handle(aws, "resync"));

    assertThat(handle(aws, "resync"))
        .extracting(Incident::outcome)
        .containsExactly(Outcome.REMEDIATION_FAILED);

    assertThat(told).hasSize(1);
    assertThatExceptionOfType(RemediationFailed.class)
        .isThrownBy(() -> handle(aws, "stop-by-name"));
    assertThatExceptionOfType(RemediationFailed.class)
        .isThrownBy(() -> handle(aws, "stop-by-name"));
  }

  @Test
  void an_alert_that_was_not_taken_stands_whole_in_the_log_and_fails_the_invocation() {
    var aws = InMemoryAws.stopped();
    var tell = mock(Tell.class);
    doThrow(new NotTold(Sample.error("ThrottledException"), new IllegalStateException()))
        .when(tell)
        .tell(any());
    var guard = guard(reconciler(aws), tell);

    assertThatExceptionOfType(NotTold.class)
        .isThrownBy(() -> guard.handle(Events.bytes("stop-by-name"), Guards.invocation(log::add)))
        .withMessageContaining("ThrottledException");

    assertThat(aws.isLogging()).isTrue();
    assertThat(log)
        .last()
        .asString()
        .startsWith("NOT TOLD: {")
        .endsWith("}")
        .contains(Sample.ARN.toString());
  }

  /** Each try would send another message, and each of those would be tried five times. */
  @Test
  void a_follow_up_that_has_sent_the_next_one_does_not_come_again_itself() {
    var aws = InMemoryAws.stopped();
    var tell = mock(Tell.class);
    doThrow(new NotTold(Sample.error("NotFound"), new IllegalStateException()))
        .when(tell)
        .tell(any());
    var guard = guard(reconciler(aws), tell);
    var message = Map.of("body", FollowUpMessage.of(Sample.ARN.toString(), DELIVERY));
    var followUp = Json.write(Map.of("Records", List.of(message))).getBytes(UTF_8);

    assertThatExceptionOfType(NotTold.class)
        .isThrownBy(() -> guard.handle(Events.bytes("stop-by-name"), Guards.invocation(log::add)));
    assertThat(guard.handle(followUp, Guards.invocation(log::add))).hasSize(1);

    assertThat(log).last().asString().startsWith("NOT TOLD: {");
    assertThat(ledger.entry(Sample.PLAIN_TRAIL).proofs()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update-that-changes-nothing", "foreign-trail", "same-name-other-region",
        "update-omitted-parameters", "service-event", "resync"
      })
  void is_silent_where_all_is_well_and_nothing_was_broken(String event) {
    var incidents = handle(InMemoryAws.recording(PLAIN), event);

    assertThat(incidents).extracting(Incident::outcome).containsExactly(Outcome.COMPLIANT);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-by-name",
        "delete-trail",
        "update-that-weakens",
        "stop-access-denied",
        "stop-trail-not-found",
        "bucket-policy-access-denied",
        "update-by-service-linked-role",
        "stop-wrong-account",
        "stop-unguarded-account"
      })
  void tells_of_what_was_tried_and_of_what_it_refuses_to_believe_though_all_is_well(String event) {
    handle(InMemoryAws.recording(PLAIN), event);

    assertThat(told).hasSize(1);
  }

  @Test
  void its_own_repair_that_comes_back_as_an_event_ends_in_silence() {
    var aws = InMemoryAws.recording(Sample.with(PLAIN, Setting.LOG_FILE_VALIDATION, "false"));
    handle(aws, "resync");

    handle(aws, "update-that-changes-nothing");

    assertThat(aws.calls()).hasSize(1);
    assertThat(told).hasSize(1);
  }

  @Test
  void what_is_no_cloudtrail_event_does_nothing_at_all() {
    var aws = InMemoryAws.stopped();

    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> handle(aws, "not-cloudtrail"));

    assertThat(aws.looks()).isZero();
    assertThat(aws.calls()).isEmpty();
    assertThat(told).isEmpty();
    assertThat(log).isEmpty();
  }

  @Test
  void writes_one_line_of_what_came_of_it_and_one_of_what_was_told() {
    handle(InMemoryAws.stopped(), "stop-by-name");

    assertThat(log)
        .containsExactly(
            "REMEDIATED " + Sample.ARN + ": 1 drift, 1 calls",
            "Told: " + told.getFirst().subject());
  }

  private List<Incident> handle(InMemoryAws aws, String event) {
    return guard(reconciler(aws), told::add)
        .handle(Events.bytes(event), Guards.invocation(log::add));
  }

  private static Reconciler reconciler(InMemoryAws aws) {
    return new Reconciler(aws, aws, Mode.ENFORCE, () -> Looks.NOW, _ -> {});
  }

  private TrailGuard guard(Reconciler reconciler, Tell tell) {
    return Guards.guard(GUARDED, reconciler, ledger, tell);
  }
}
