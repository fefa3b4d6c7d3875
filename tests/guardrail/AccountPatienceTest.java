package guardrail;

import static guardrail.SmallOrganization.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.metrics.Metric;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.onboarding.AccountMessage.Why.Arrived;
import guardrail.onboarding.AccountMessage.Why.Due;
import guardrail.onboarding.AccountQueue.NotQueued;
import guardrail.onboarding.InMemoryAccountQueue.Sent;
import guardrail.onboarding.Phase;
import guardrail.organization.Arrival;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** How long an account that comes in is waited for, and what comes then. */
class AccountPatienceTest {
  private final SmallOrganization org = new SmallOrganization();

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
