package guardrail.drift;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.RECORDING;
import static guardrail.guarded.Sample.RECORDING_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.event.Events;
import guardrail.guarded.GuardedTrail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PutEventSelectors asked for against the standard. */
class RequestedSelectorsTest {
  @Test
  void selectors_without_management_events_ask_to_leave_all_out() {
    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call("put-event-selectors")))
        .containsExactly(new ManagementEventsLeftOut(List.of("all management events")));
  }

  @Test
  void advanced_selectors_are_read_as_well() {
    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call("put-event-selectors-by-arn")))
        .containsExactly(new ManagementEventsLeftOut(List.of("kms.amazonaws.com")));
  }

  @Test
  void selectors_that_drop_the_standards_data_events_ask_for_that_too() {
    assertThat(RequestedDrift.of(RECORDING_TRAIL, Events.call("put-event-selectors-by-arn")))
        .containsExactly(
            new ManagementEventsLeftOut(List.of("kms.amazonaws.com")),
            new DataEventsDiffer(RECORDING.selectors().dataEvents(), Set.of()));
  }

  @Test
  void the_guardrails_own_selectors_ask_for_nothing() {
    assertThat(asked(PLAIN_TRAIL, Map.of("readWriteType", "All"))).isEmpty();
  }

  @Test
  void a_call_that_aws_did_not_carry_out_asks_for_nothing() {
    var failed = Events.with("put-event-selectors", "detail/errorCode", "AccessDenied");

    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call(failed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-insight-selectors", "add-tags", "remove-tags"})
  void other_calls_on_the_trail_ask_for_nothing_that_the_event_shows(String event) {
    assertThat(RequestedDrift.of(RECORDING_TRAIL, Events.call(event))).isEmpty();
  }

  @Test
  void parameters_that_are_omitted_or_odd_ask_for_nothing() {
    var omitted =
        Events.with("put-event-selectors", "detail/requestParameters", Map.of("omitted", true));
    var odd =
        Events.with(
            "put-event-selectors",
            "detail/requestParameters/eventSelectors",
            List.of("odd", List.of()));

    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call(omitted))).isEmpty();
    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call(odd))).isEmpty();
  }

  private static List<Drift> asked(GuardedTrail trail, Map<String, Object> selector) {
    var event =
        Events.with(
            "put-event-selectors", "detail/requestParameters/eventSelectors", List.of(selector));
    return RequestedDrift.of(trail, Events.call(event));
  }
}
