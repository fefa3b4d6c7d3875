package guardrail.guarded;

import static guardrail.guarded.Sample.GUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedTrailsTest {

  @ParameterizedTest
  @ValueSource(strings = {"stop-by-name", "foreign-trail", "stop-access-denied", "service-event"})
  void believes_a_record_of_a_guarded_account(String event) {
    assertThat(GUARDED.refusalOf(Events.call(event))).isEmpty();
  }

  @Test
  void does_not_believe_a_record_whose_envelope_is_of_another_account() {
    assertThat(GUARDED.refusalOf(Events.call("stop-wrong-account")))
        .contains(
            "its envelope is of account 111122223333, but its recipientAccountId is 444455556666");
  }

  @Test
  void does_not_believe_a_record_of_an_account_that_is_not_guarded() {
    assertThat(GUARDED.refusalOf(Events.call("stop-unguarded-account")))
        .contains("it is of account 444455556666, which is not guarded here");
  }

  @Test
  void judges_by_what_there_is_where_one_account_is_missing() {
    var noEnvelope = Events.call(Events.without("stop-unguarded-account", "account"));
    var noRecipient =
        Events.call(Events.without("stop-unguarded-account", "detail/recipientAccountId"));

    assertThat(GUARDED.refusalOf(noEnvelope)).isPresent();
    assertThat(GUARDED.refusalOf(noRecipient)).isPresent();
  }

  @Test
  void a_missing_account_is_no_reason_to_disbelieve() {
    var noEnvelope = Events.call(Events.without("stop-by-name", "account"));
    var noRecipient = Events.call(Events.without("stop-by-name", "detail/recipientAccountId"));

    assertThat(GUARDED.refusalOf(noEnvelope)).isEmpty();
    assertThat(GUARDED.refusalOf(noRecipient)).isEmpty();
  }
}
