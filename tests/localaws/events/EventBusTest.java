package localaws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.Sample;
import org.junit.jupiter.api.Test;

class EventBusTest {
  private static final String STOPPED =
      """
      {"source":["aws.cloudtrail"],"detail":{"eventName":["StopLogging","DeleteTrail"]}}\
      """;

  private final EventBus bus = new EventBus(() -> Sample.NOON);
  private final List<Delivery> delivered = new ArrayList<>();

  @Test
  void delivers_what_the_pattern_matches_and_keeps_all() {
    bus.rule("tamper", STOPPED, delivered::add);

    bus.put(event("StopLogging"));
    bus.put(event("StartLogging"));

    assertThat(delivered)
        .singleElement()
        .satisfies(delivery -> {
          assertThat(delivery.ruleName()).isEqualTo("tamper");
          assertThat(delivery.envelopeJson()).contains("\"StopLogging\"");
        });
    assertThat(bus.routed())
        .extracting(Routed::rules)
        .containsExactly(List.of("tamper"), List.of());
  }

  @Test
  void delivers_twice_on_request() {
    bus.rule("tamper", STOPPED, delivered::add);
    bus.duplicate(2);

    bus.put(event("StopLogging"));

    assertThat(delivered).hasSize(2);
  }

  @Test
  void delivers_late_and_in_another_order_on_request() {
    bus.rule("tamper", STOPPED, delivered::add);
    bus.hold();
    bus.put(event("StopLogging"));
    bus.put(event("DeleteTrail"));
    assertThat(delivered).isEmpty();

    bus.release(List::reversed);

    assertThat(delivered)
        .extracting(Delivery::envelopeJson)
        .satisfiesExactly(
            first -> assertThat(first).contains("DeleteTrail"),
            second -> assertThat(second).contains("StopLogging"));
  }

  @Test
  void gets_the_records_of_a_world() {
    var world = Sample.recording();
    world.onRecord(bus::put);
    bus.rule("tamper", STOPPED, delivered::add);

    world.call(Sample.ADMIN, "cloudtrail", "StopLogging", Map.of("Name", Sample.TRAIL));

    assertThat(delivered).hasSize(1);
  }

  @Test
  void a_removed_rule_matches_nothing_and_removing_it_again_is_no_error() {
    bus.rule("tamper", STOPPED, delivered::add);
    bus.remove("tamper");
    bus.remove("tamper");

    bus.put(event("StopLogging"));

    assertThat(delivered).isEmpty();
    assertThat(bus.routed()).extracting(Routed::rules).containsExactly(List.of());
  }

  @Test
  void refuses_a_pattern_over_the_quota_and_an_invalid_one() {
    var tooLong = STOPPED + " ".repeat(2_048);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> bus.rule("long", tooLong, delivered::add))
        .withMessageContaining("rule long has");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bus.rule("bad", "{\"source\":\"aws.cloudtrail\"}", delivered::add))
        .withMessageContaining("rule bad");
  }

  private static Map<String, Object> event(String name) {
    return Map.of("source", "aws.cloudtrail", "detail", Map.of("eventName", name));
  }
}
