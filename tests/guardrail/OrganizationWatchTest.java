package guardrail;

import static guardrail.SmallOrganization.HUB;
import static guardrail.SmallOrganization.MEMBER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.alert.Tell.NotTold;
import guardrail.event.Events;
import guardrail.event.NotACloudTrailEvent;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.onboarding.AccountMessage.Why.Arrived;
import guardrail.onboarding.AccountMessage.Why.Departed;
import guardrail.onboarding.AccountQueue.NotQueued;
import guardrail.onboarding.InMemoryAccountQueue.Sent;
import guardrail.organization.Arrival;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationWatchTest {
  private static final String RECIPIENT = "detail/recipientAccountId";

  private final SmallOrganization org = new SmallOrganization();

  @ParameterizedTest
  @CsvSource({
    "create-account-succeeded, 444455556666, CREATED",
    "accept-handshake, 555566667777, INVITED",
    "move-account, 444455556666, MOVED",
    "control-tower-created, 444455556666, ENROLLED"
  })
  void an_account_that_comes_is_put_onto_the_queue_at_once(String event, String id, Arrival how) {
    handle(Events.bytes(event));

    assertThat(org.queue.take()).containsExactly(sent(id, new Arrived(how)));
    assertThat(org.told).isEmpty();
  }

  @Test
  void an_account_that_goes_is_put_there_with_who_did_it() {
    handle(Events.bytes("close-account"));

    assertThat(org.queue.take())
        .containsExactly(
            sent(
                MEMBER,
                new Departed(
                    "CloseAccount by arn:aws:iam::999988887777:role/OrganizationAdmin", 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"create-account-failed", "control-tower-failed"})
  void what_brought_no_account_is_a_line_in_the_log(String event) {
    handle(Events.bytes(event));

    assertThat(org.queue.take()).isEmpty();
    assertThat(org.told).isEmpty();
    assertThat(org.log).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable-service-access", "deregister-delegated-admin"})
  void what_weakens_the_organization_is_told_once_however_often_it_is_delivered(String event) {
    handle(Events.bytes(event));
    handle(Events.bytes(event));

    assertThat(org.told("ORGANIZATION_WEAKENED")).isEqualTo(1);
    assertThat(org.told).hasSize(1);
    assertThat(org.queue.take()).isEmpty();
  }

  @Test
  void the_same_call_made_again_is_told_again() {
    handle(Events.bytes("disable-service-access"));
    handle(Events.with("disable-service-access", "detail/eventID", "another"));

    assertThat(org.told).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void where_nobody_knows_what_was_told_it_is_told_rather_than_not(boolean unreadable) {
    org.register.unreadable(unreadable).unwritable(!unreadable);

    handle(Events.bytes("disable-service-access"));
    handle(Events.bytes("disable-service-access"));

    assertThat(org.told).hasSize(2);
  }

  @Test
  void what_was_not_taken_fails_the_invocation_and_is_told_by_its_retry() {
    org.topicTakes = false;
    assertThatExceptionOfType(NotTold.class)
        .isThrownBy(() -> handle(Events.bytes("disable-service-access")));

    org.topicTakes = true;
    handle(Events.bytes("disable-service-access"));

    assertThat(org.told).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"create-account-succeeded", "close-account", "disable-service-access"})
  void an_event_of_another_account_is_refused_and_told_once(String event) {
    var forged = Events.with(event, "account", HUB);
    handle(forged);
    handle(forged);
    handle(Events.with(forged, "detail/eventID", "another"));

    assertThat(org.told("EVENT_REFUSED")).isEqualTo(1);
    assertThat(org.told).hasSize(1);
    assertThat(org.queue.take()).isEmpty();
  }

  @Test
  void so_is_one_whose_record_is_of_another_account_than_its_envelope() {
    handle(Events.with("create-account-succeeded", RECIPIENT, MEMBER));

    assertThat(org.told("EVENT_REFUSED")).isEqualTo(1);
    assertThat(org.told.getFirst().email()).contains(MEMBER);
    assertThat(org.queue.take()).isEmpty();
  }

  @Test
  void and_one_without_an_account() {
    handle(Events.without("create-account-succeeded", "account"));

    assertThat(org.told("EVENT_REFUSED")).isEqualTo(1);
  }

  /** A key of DynamoDB has at most 2,048 bytes (Amazon DynamoDB Developer Guide, "Constraints"). */
  @Test
  void whatever_a_forged_event_holds_the_register_can_note_it() {
    handle(Events.with("create-account-succeeded", RECIPIENT, "\ud83d\ude00".repeat(9_000)));

    assertThat(org.register.events())
        .singleElement()
        .satisfies(key -> assertThat(key.getBytes(UTF_8)).hasSizeLessThan(2_000));
  }

  @Test
  void a_queue_that_takes_nothing_fails_the_invocation_so_that_lambda_tries_again() {
    org.queue.refusing(true);

    assertThatExceptionOfType(NotQueued.class)
        .isThrownBy(() -> handle(Events.bytes("create-account-succeeded")));
  }

  @Test
  void what_is_no_record_is_refused_without_a_message() {
    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> handle(Events.bytes("resync")));
    assertThat(org.told).isEmpty();
  }

  private void handle(byte[] event) {
    new OrganizationWatch(SmallOrganization.config(false), org.ports(), org::tell, org.clock)
        .handle(event, org.log::add);
  }

  private static Sent sent(String id, Why why) {
    return new Sent(new AccountMessage(id, why), Duration.ZERO);
  }
}
