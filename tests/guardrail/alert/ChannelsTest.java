package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guardrail.alert.Tell.NotTold;
import guardrail.metrics.Metric;
import guardrail.observation.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelsTest {
  private static final Alert ALERT = new Alert("DRIFTED: a trail", "mail", "{}", Map.of());
  private static final AwsError REFUSAL =
      new AwsError("x:Call", "a thing", "111122223333", "us-east-1", "Refused", "no");

  private final List<String> told = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final List<Map<Metric, Double>> figures = new ArrayList<>();

  private Tell fine(String name) {
    return _ -> told.add(name);
  }

  private static Tell refusing() {
    return _ -> {
      throw new NotTold(REFUSAL, new IllegalStateException("no"));
    };
  }

  private Channels channels(Tell topic, Tell... others) {
    return new Channels(
        topic, Optional.of(fine("dossiers")), List.of(others), figures::add, log::add);
  }

  @Test
  void the_topic_is_told_first_and_nothing_is_counted_where_all_take_it() {
    channels(fine("topic"), fine("log"), fine("hub")).tell(ALERT);

    assertThat(told).containsExactly("topic", "dossiers", "log", "hub");
    assertThat(figures).isEmpty();
    assertThat(log).isEmpty();
  }

  @Test
  void a_channel_that_refuses_is_said_and_counted_and_stops_nobody() {
    channels(fine("topic"), refusing(), fine("hub"), refusing()).tell(ALERT);

    assertThat(told).containsExactly("topic", "dossiers", "hub");
    assertThat(figures).containsExactly(Map.of(Metric.CHANNEL_FAILURES, 2.0));
    assertThat(log)
        .hasSize(2)
        .allSatisfy(line ->
            assertThat(line)
                .startsWith("CHANNEL FAILED: ")
                .contains("x:Call on a thing", "Refused: no", "DRIFTED: a trail"));
  }

  @Test
  void a_fault_of_our_own_in_a_channel_does_not_bring_the_alert_back() {
    Tell broken =
        _ -> {
          throw new IllegalArgumentException("cannot be read");
        };

    channels(fine("topic"), broken, fine("hub")).tell(ALERT);

    assertThat(told).containsExactly("topic", "dossiers", "hub");
    assertThat(figures).hasSize(1);
  }

  @Test
  void a_topic_that_refuses_fails_the_alert_and_the_others_are_told_all_the_same() {
    var channels = channels(refusing(), fine("log"), refusing());

    assertThatThrownBy(() -> channels.tell(ALERT)).isInstanceOf(NotTold.class);
    assertThat(told).containsExactly("log");
    assertThat(figures).containsExactly(Map.of(Metric.CHANNEL_FAILURES, 1.0));
  }
}
