package guardrail.event;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Trigger.RecordedCall;
import guardrail.event.Trigger.Resync;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerParserTest {

  static List<String> records() {
    return Events.records();
  }

  @ParameterizedTest
  @MethodSource("records")
  void reads_every_record_of_the_events_folder(String name) {
    var call = Events.call(name);

    assertThat(call.account()).isPresent();
    // Control Tower leaves it out (AWS Control Tower User Guide, "Lifecycle events").
    assertThat(call.recipientAccountId().isEmpty()).isEqualTo(name.startsWith("control-tower"));
    assertThat(call.eventId()).isPresent();
    assertThat(call.eventName()).isPresent();
    assertThat(call.eventTime()).isPresent();
    assertThat(call.awsRegion()).isPresent();
    assertThat(call.actor().name()).isNotEqualTo("unknown");
  }

  @Test
  void no_two_events_of_the_folder_share_an_id() {
    var ids = records().stream().map(name -> Events.call(name).eventId()).toList();

    assertThat(ids).hasSizeGreaterThan(15).doesNotHaveDuplicates();
  }

  @Test
  void reads_the_call_as_it_was_recorded() {
    var call = Events.call("stop-by-name");

    assertThat(call.account()).contains("111122223333");
    assertThat(call.recipientAccountId()).contains("111122223333");
    assertThat(call.eventName()).contains("StopLogging");
    assertThat(call.eventTime()).contains(Instant.parse("2026-11-22T09:14:03Z"));
    assertThat(call.awsRegion()).contains("us-east-1");
    assertThat(call.trailName()).contains("standard-trail");
    assertThat(call.succeeded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "stop-by-name, true, false",
    "delete-trail-by-arn, true, false",
    "update-that-weakens, false, true",
    "service-event, false, false"
  })
  void tells_stop_and_delete_from_update(String name, boolean stopOrDelete, boolean update) {
    var call = Events.call(name);

    assertThat(call.isStopOrDelete()).isEqualTo(stopOrDelete);
    assertThat(call.isUpdate()).isEqualTo(update);
  }

  @Test
  void keeps_an_arn_as_the_caller_typed_it() {
    var call = Events.call("stop-by-arn");

    assertThat(call.trailName())
        .contains("arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail");
  }

  @Test
  void reads_the_trail_name_of_selector_calls_from_its_own_key() {
    var event =
        Events.with(
            "stop-by-name", "detail/requestParameters", Map.of("trailName", "standard-trail"));

    assertThat(Events.call(event).trailName()).contains("standard-trail");
  }

  @ParameterizedTest
  @CsvSource({"stop-access-denied, AccessDenied", "stop-trail-not-found, TrailNotFoundException"})
  void knows_a_failed_call_by_its_error_code(String name, String code) {
    var call = Events.call(name);

    assertThat(call.succeeded()).isFalse();
    assertThat(call.errorCode()).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop-null-parameters", "update-omitted-parameters", "service-event"})
  void reads_no_trail_name_where_the_record_has_none(String name) {
    assertThat(Events.call(name).trailName()).isEmpty();
  }

  @Test
  void a_denied_call_has_no_parameters_but_its_trail_in_what_aws_answered() {
    assertThat(Events.call("stop-access-denied").trailName())
        .contains("arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail");
    var untold = Events.with("stop-access-denied", "detail/errorMessage", "Access Denied");
    assertThat(Events.call(untold).trailName()).isEmpty();
    var ofS3 = Events.with("stop-access-denied", "detail/eventSource", "s3.amazonaws.com");
    assertThat(Events.call(ofS3).trailName()).isEmpty();
  }

  @Test
  void what_was_asked_for_counts_before_what_aws_answered() {
    var other = Map.of("name", "other-trail");
    var event = Events.with("stop-access-denied", "detail/requestParameters", other);

    assertThat(Events.call(event).trailName()).contains("other-trail");
  }

  @Test
  void reads_the_endpoint_through_which_a_call_came() {
    assertThat(Events.call("stop-by-name").actor().vpcEndpointId()).isEmpty();
    var event = Events.with("stop-by-name", "detail/vpcEndpointId", "vpce-0a1b2c3d4e5f60718");
    assertThat(Events.call(event).actor().vpcEndpointId()).contains("vpce-0a1b2c3d4e5f60718");
  }

  @Test
  void reads_a_service_event_that_has_no_identity_type() {
    var actor = Events.call("service-event").actor();

    assertThat(actor.type()).isEmpty();
    assertThat(actor.name()).isEqualTo("AWS Internal");
  }

  @ParameterizedTest
  @CsvSource({
    "stop-by-name, false",
    "update-that-changes-nothing, false",
    "stop-null-parameters, false",
    "update-omitted-parameters, true"
  })
  void knows_an_update_of_which_the_record_does_not_show_what_was_asked_for(
      String name, boolean unknown) {
    assertThat(Events.call(name).isUpdateOfUnknown()).isEqualTo(unknown);
  }

  @Test
  void falls_back_to_the_envelope_for_time_and_region() {
    var withoutTime = Events.call(Events.without("stop-by-name", "detail/eventTime"));
    var withoutRegion = Events.call(Events.without("stop-by-name", "detail/awsRegion"));

    assertThat(withoutTime.eventTime()).contains(Instant.parse("2026-11-22T09:14:03Z"));
    assertThat(withoutRegion.awsRegion()).contains("us-east-1");
  }

  @Test
  void a_time_in_another_format_falls_back_to_the_envelope() {
    var event = Events.with("stop-by-name", "detail/eventTime", "Nov 22, 2026 9:14:03 AM");

    assertThat(Events.call(event).eventTime()).contains(Instant.parse("2026-11-22T09:14:03Z"));
  }

  @Test
  void a_record_of_another_detail_type_is_read_by_its_event_name() {
    var event = Events.with("stop-by-name", "detail-type", "Forwarded Call");

    assertThat(Events.call(event).eventName()).contains("StopLogging");
  }

  @Test
  void accepts_fields_that_it_does_not_know() {
    var event = Events.with("stop-by-name", "detail/eventContext", Map.of("new", List.of(1, 2)));

    assertThat(Events.call(event).eventName()).contains("StopLogging");
  }

  @Test
  void the_guardrails_own_schedule_is_a_resync() {
    assertThat(Events.trigger("resync")).isEqualTo(new Resync());
  }

  @Test
  void the_schedulers_default_payload_is_a_resync_though_its_detail_is_text() {
    var event = Events.with("not-cloudtrail", "detail-type", "Scheduled Event");
    var withTextDetail = Events.with("resync", "detail", "{}");

    assertThat(TriggerParser.parse(event)).isEqualTo(new Resync());
    assertThat(TriggerParser.parse(withTextDetail)).isEqualTo(new Resync());
  }

  @Test
  void detail_as_text_does_not_stop_a_repair() {
    var event = Events.with("stop-by-name", "detail", "{}");

    assertThat(TriggerParser.parse(event)).isInstanceOf(RecordedCall.class);
  }
}
