package guardrail.incident;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.AlertWriter;
import guardrail.event.Events;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Judgement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time that nobody meant must not keep a repair from being told. */
class OddTimesTest {
  private static final Observation RESTARTED =
      Looks.withStatus(Looks.well(), Looks.restarted(Looks.STOPPED, Looks.NOW));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void an_odd_time_is_told_too(String time) {
    var wakeUp = Wakes.by(Events.with("stop-by-name", "detail/eventTime", time));

    for (var before : List.of(Looks.deleted(), Looks.stopped(), RESTARTED)) {
      var incident =
          new Incident(
              PLAIN_TRAIL,
              wakeUp,
              Mode.ENFORCE,
              Judgement.of(PLAIN_TRAIL, before),
              List.of(),
              Judgement.of(PLAIN_TRAIL, RESTARTED));

      assertThat(AlertWriter.write(incident).document()).isNotEmpty();
    }
  }
}
