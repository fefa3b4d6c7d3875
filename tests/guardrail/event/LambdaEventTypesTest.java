package guardrail.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files are what AWS's own event type reads; the resync is read too, though it is no event. */
class LambdaEventTypesTest {

  static List<String> envelopes() {
    return Events.names().stream().filter(name -> !name.equals("resync")).toList();
  }

  @ParameterizedTest
  @MethodSource("envelopes")
  void aws_reads_every_envelope_of_the_events_folder(String name) {
    var event = read(name);

    assertThat(event.getId()).hasSize(36);
    assertThat(event.getAccount()).hasSize(12);
    assertThat(event.getRegion()).isNotEmpty();
    assertThat(event.getTime()).isNotNull();
    assertThat(event.getSource()).startsWith("aws.");
    assertThat(event.getDetailType()).isNotEmpty();
    assertThat(event.getDetail()).isNotEmpty();
    assertThat(event.getResources()).isNotNull();
  }

  @Test
  void aws_reads_the_resync_as_an_event_without_account_time_and_detail() {
    var event = read("resync");

    assertThat(event.getDetailType()).isEqualTo("Guardrail Resync");
    assertThat(event.getSource()).isEqualTo("cloudtrail-guardrail");
    assertThat(event.getAccount()).isNull();
    assertThat(event.getTime()).isNull();
    assertThat(event.getDetail()).isNull();
  }

  private static ScheduledEvent read(String name) {
    var serializer =
        LambdaEventSerializers.serializerFor(
            ScheduledEvent.class, Thread.currentThread().getContextClassLoader());
    return serializer.fromJson(new ByteArrayInputStream(Events.bytes(name)));
  }
}
