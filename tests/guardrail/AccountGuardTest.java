package guardrail;

import static guardrail.SmallOrganization.HUB;
import static guardrail.SmallOrganization.MANAGEMENT;
import static guardrail.SmallOrganization.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.AccountGuard.NotHandled;
import guardrail.alert.Tell.NotTold;
import guardrail.guarded.Sample;
import guardrail.metrics.Metric;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.onboarding.AccountMessage.Why.Arrived;
import guardrail.onboarding.AccountMessage.Why.Due;
import guardrail.onboarding.AccountQueue.NotQueued;
import guardrail.onboarding.InMemoryAccountQueue.Sent;
import guardrail.onboarding.Phase;
import guardrail.organization.Account.State;
import guardrail.organization.Arrival;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** An account that comes in. */
class AccountGuardTest {
  private static final String STRANGER = "777788889999";

  private final SmallOrganization org = new SmallOrganization();

  @Test
  void an_account_gets_its_trail_and_is_told_of_when_the_first_log_file_is_there() {
    arrive(MEMBER, Arrival.CREATED);

    assertThat(org.phase()).isEqualTo(Phase.WAITING_FOR_DELIVERY);
    assertThat(org.members.in(MEMBER).isLogging()).isTrue();
    assertThat(org.told).isEmpty();

    org.members.deliver(MEMBER);
    org.next();

    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
    assertThat(org.told("ACCOUNT_ONBOARDED")).isEqualTo(1);
    assertThat(org.told).hasSize(1);
    assertThat(org.queue.take()).isEmpty();
    assertThat(org.figures())
        .containsEntry(Metric.ONBOARDED_ACCOUNTS, 1.0)
        .containsEntry(Metric.ONBOARDING_MINUTES, 0.5);
  }

  @Test
  void an_account_that_is_announced_three_times_is_onboarded_once() {
    arrive(MEMBER, Arrival.CREATED);
    arrive(MEMBER, Arrival.INVITED);
    org.sweep(MEMBER);

    assertThat(org.members.in(MEMBER).calls())
        .hasSize(2)
        .hasExactlyElementsOfTypes(CreateTrail.class, StartLogging.class);
    assertThat(org.member().arrival()).isEqualTo(Arrival.CREATED);
    assertThat(org.queue.take()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {HUB, MANAGEMENT})
  void no_event_onboards_the_hub_or_the_management_account(String id) {
    arrive(id, Arrival.CREATED);

    assertThat(org.register.knows(id)).isFalse();
    assertThat(org.members.isTouched(id)).isFalse();
  }

  @Test
  void a_sweep_onboards_the_management_account_but_never_the_hub_that_guards_itself() {
    org.sweep(HUB);
    org.sweep(MANAGEMENT);

    assertThat(org.members.isTouched(HUB)).isFalse();
    assertThat(org.members.in(MANAGEMENT).isLogging()).isTrue();
  }

  @Test
  void a_strangers_account_is_refused_and_told_once_and_no_call_is_made_in_it() {
    arrive(STRANGER, Arrival.CREATED);
    arrive(STRANGER, Arrival.INVITED);
    org.sweep(STRANGER);

    assertThat(org.members.isTouched(STRANGER)).isFalse();
    assertThat(org.register.knows(STRANGER)).isFalse();
    assertThat(org.told("EVENT_REFUSED")).isEqualTo(1);
    assertThat(org.told).hasSize(1);
  }

  @Test
  void one_that_is_suspended_or_out_of_scope_is_left_alone_without_a_word() {
    org.organization.with(MEMBER, State.SUSPENDED);
    arrive(MEMBER, Arrival.MOVED);
    org.organization.with(MEMBER).outOfScope(MEMBER);
    arrive(MEMBER, Arrival.CREATED);

    assertThat(org.members.isTouched(MEMBER)).isFalse();
    assertThat(org.told).isEmpty();
    assertThat(org.log).hasSize(2).allMatch(line -> line.contains("nothing was done in it"));
  }

  @Test
  void nothing_is_done_in_an_account_that_organizations_does_not_vouch_for() {
    org.organization.throttled(true);

    assertThatExceptionOfType(NotHandled.class)
        .isThrownBy(() -> arrive(MEMBER, Arrival.CREATED))
        .withMessageContaining("TooManyRequestsException");
    assertThat(org.members.isTouched(MEMBER)).isFalse();
  }

  @Test
  void nor_while_nobody_knows_whether_it_is_being_onboarded_already() {
    org.register.unreadable(true);

    assertThatExceptionOfType(NotHandled.class).isThrownBy(() -> arrive(MEMBER, Arrival.CREATED));
    assertThat(org.members.isTouched(MEMBER)).isFalse();
  }

  @Test
  void nor_while_the_register_takes_no_word() {
    org.register.unwritable(true);

    assertThatExceptionOfType(NotHandled.class).isThrownBy(() -> arrive(MEMBER, Arrival.CREATED));
    assertThat(org.members.isTouched(MEMBER)).isFalse();
  }

  @Test
  void an_account_that_the_organizations_trail_covers_gets_none_of_its_own() {
    org.members.coverWith(Sample.ARN);

    arrive(MEMBER, Arrival.CREATED);

    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
    assertThat(org.members.in(MEMBER).calls()).isEmpty();
    assertThat(org.told.getFirst().email()).contains(Sample.ARN.toString());
  }

  @Test
  void a_look_whose_number_is_old_is_not_made() {
    arrive(MEMBER, Arrival.CREATED);
    org.next();
    var looks = org.members.in(MEMBER).looks();

    org.handle(MEMBER, new Due(1));

    assertThat(org.members.in(MEMBER).looks()).isEqualTo(looks);
    assertThat(org.member().looks().number()).isEqualTo(2);
  }

  @Test
  void whoever_another_invocation_outran_makes_no_call_and_the_message_comes_again() {
    org.register.beforeWrite(() -> arrive(MEMBER, Arrival.INVITED));

    assertThatExceptionOfType(NotHandled.class)
        .isThrownBy(() -> arrive(MEMBER, Arrival.CREATED))
        .withMessageContaining("another invocation");
    arrive(MEMBER, Arrival.CREATED);

    assertThat(org.members.in(MEMBER).calls()).hasSize(2);
    assertThat(org.queue.take()).hasSize(1);
  }

  @Test
  void an_end_that_nobody_took_makes_the_message_come_again_and_the_next_sweep_tells_it() {
    org.members.deliver(MEMBER);
    org.topicTakes = false;
    assertThatExceptionOfType(NotTold.class).isThrownBy(() -> arrive(MEMBER, Arrival.CREATED));

    org.topicTakes = true;
    org.clock.pass(Duration.ofHours(1));
    org.sweep(MEMBER);
    org.sweep(MEMBER);

    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
    assertThat(org.told("ACCOUNT_ONBOARDED")).isEqualTo(1);
    assertThat(org.told).hasSize(1);
  }

  @Test
  void a_next_look_that_the_queue_did_not_take_is_made_by_a_sweep_when_it_is_overdue() {
    org.queue.refusing(true);
    assertThatExceptionOfType(NotQueued.class).isThrownBy(() -> arrive(MEMBER, Arrival.CREATED));

    org.queue.refusing(false);
    org.sweep(MEMBER);
    assertThat(org.member().looks().number()).as("it is not overdue yet").isEqualTo(1);

    org.clock.pass(Duration.ofMinutes(16));
    org.sweep(MEMBER);
    assertThat(org.member().looks().number()).isEqualTo(2);
    assertThat(org.queue.take())
        .extracting(sent -> sent.message().why())
        .containsExactly(new Due(2));
  }

  @Test
  void one_whose_role_does_not_come_waits_and_is_given_up_and_told_once() {
    waitInVain();

    org.clock.pass(Duration.ofHours(1));
    org.sweep(MEMBER);

    assertThat(org.phase()).isEqualTo(Phase.FAILED);
    assertThat(org.told("ONBOARDING_FAILED")).isEqualTo(1);
    assertThat(org.figures()).containsEntry(Metric.FAILED_ONBOARDINGS, 1.0);
    assertThat(org.queue.take()).as("sweeps go on trying").isEmpty();
  }

  @Test
  void one_that_was_given_up_is_onboarded_by_the_first_sweep_that_can() {
    waitInVain();
    org.members.shut(MEMBER, false);
    org.members.deliver(MEMBER);
    org.clock.pass(Duration.ofHours(1));

    org.sweep(MEMBER);

    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
    assertThat(org.told("ACCOUNT_ONBOARDED")).isEqualTo(1);
  }

  @Test
  void what_was_there_before_is_onboarded_without_a_message_of_its_own() {
    org.members.deliver(MEMBER);

    org.handle(MEMBER, new Why.Swept(org.clock.instant(), true));

    assertThat(org.member().arrival()).isEqualTo(Arrival.THERE_BEFORE);
    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
    assertThat(org.told).isEmpty();
  }

  @Test
  void control_tower_is_waited_for_and_its_word_is_acted_on_at_once() {
    org.handle(MEMBER, new Arrived(Arrival.CREATED), true);
    assertThat(org.phase()).isEqualTo(Phase.EXPECTED);
    assertThat(org.members.isTouched(MEMBER)).isFalse();

    org.handle(MEMBER, new Arrived(Arrival.ENROLLED), true);
    assertThat(org.member().arrival()).isEqualTo(Arrival.ENROLLED);
    assertThat(org.members.in(MEMBER).isLogging()).isTrue();
  }

  @Test
  void an_account_that_control_tower_forgets_is_not_left_dark() {
    org.handle(MEMBER, new Arrived(Arrival.CREATED), true);
    org.clock.pass(Duration.ofHours(2));

    org.handle(MEMBER, new Due(1), true);

    assertThat(org.members.in(MEMBER).isLogging()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CREATED", "MOVED", "FOUND"})
  void no_other_account_waits_for_control_tower(Arrival how) {
    org.handle(MEMBER, new Arrived(how), true);

    assertThat(org.members.in(MEMBER).isLogging()).isTrue();
  }

  @Test
  void every_wait_is_one_that_sqs_can_keep() {
    org.members.shut(MEMBER, true);
    arrive(MEMBER, Arrival.CREATED);

    for (int looks = 0; looks < 60; looks++) {
      var sent = org.queue.take();
      assertThat(sent)
          .singleElement()
          .extracting(Sent::delay)
          .satisfies(delay -> {
            assertThat(delay).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(15));
          });
      org.clock.pass(sent.getFirst().delay());
      org.handle(MEMBER, sent.getFirst().message().why());
    }
  }

  private void waitInVain() {
    org.members.shut(MEMBER, true);
    arrive(MEMBER, Arrival.CREATED);
    assertThat(org.phase()).isEqualTo(Phase.WAITING_FOR_ACCESS);
    for (int looks = 0; org.phase() != Phase.FAILED && looks < 1_000; looks++) {
      org.next();
    }
  }

  private void arrive(String id, Arrival how) {
    org.handle(id, new Arrived(how));
  }
}
