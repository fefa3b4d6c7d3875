package guardrail.incident;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Judgement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls on a log bucket that are told and not repaired. */
class AlterationTest {
  @ParameterizedTest
  @CsvSource({
    "put-bucket-object-lock-configuration, OBJECT_LOCK",
    "put-object-lock-configuration, OBJECT_LOCK",
    "put-bucket-replication, REPLICATION",
    "delete-bucket-replication, REPLICATION"
  })
  void is_told_though_all_is_well(String event, Alteration alteration) {
    var incident = on(event, Looks.well());

    assertThat(incident.wakeUp().altered()).contains(alteration);
    assertThat(incident.wakeUp().cause()).isPresent();
    assertThat(incident.wakeUp().brokeTheStandard()).isFalse();
    assertThat(incident.outcome()).isEqualTo(Outcome.DRIFTED);
    assertThat(incident.isTold()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-bucket-versioning", "put-bucket-policy", "put-event-selectors"})
  void other_calls_alter_nothing_that_a_look_would_not_see(String event) {
    assertThat(Wakes.by(event).altered()).isEmpty();
  }

  @Test
  void of_another_bucket_is_not_the_guardrails_business() {
    var wakeUp =
        Wakes.by(
            Events.with("put-bucket-replication", "detail/requestParameters/bucketName", "other"));

    assertThat(wakeUp.altered()).isEmpty();
    assertThat(wakeUp.cause()).isEmpty();
  }

  @Test
  void that_aws_did_not_carry_out_altered_nothing() {
    var denied = Events.with("put-bucket-replication", "detail/errorCode", "AccessDenied");

    assertThat(Wakes.by(denied).altered()).isEmpty();
  }

  @Test
  void that_is_not_believed_altered_nothing() {
    var forged = Events.with("put-bucket-replication", "detail/recipientAccountId", "444455556666");

    assertThat(Wakes.by(forged).altered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-bucket-versioning", "disable-key", "delete-topic", "add-tags"})
  void calls_whose_effect_a_look_does_not_find_are_silent(String event) {
    var incident = on(event, Looks.well());

    assertThat(incident.outcome()).isEqualTo(Outcome.COMPLIANT);
    assertThat(incident.isTold()).isFalse();
  }

  private static Incident on(String event, Observation look) {
    var judged = Judgement.of(Sample.PLAIN_TRAIL, look);
    return new Incident(
        Sample.PLAIN_TRAIL, Wakes.by(event), Mode.ENFORCE, judged, List.of(), judged);
  }
}
