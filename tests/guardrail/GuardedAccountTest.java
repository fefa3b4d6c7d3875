package guardrail;

import static guardrail.SmallOrganization.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.AccountGuard.NotHandled;
import guardrail.alert.Tell.NotTold;
import guardrail.metrics.Metric;
import guardrail.onboarding.AccountMessage.Why.Arrived;
import guardrail.onboarding.AccountMessage.Why.Departed;
import guardrail.onboarding.Phase;
import guardrail.organization.Account.State;
import guardrail.organization.Arrival;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that was onboarded: what sweeps do with it, and what becomes of it when it goes. */
class GuardedAccountTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Departed CLOSED = new Departed("CloseAccount by alice", 0);

  private final SmallOrganization org = new SmallOrganization();

  @BeforeEach
  void onboard() {
    org.members.deliver(MEMBER);
    org.handle(MEMBER, new Arrived(Arrival.CREATED));
    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
    org.told.clear();
  }

  @Test
  void a_sweep_glances_at_it_and_looks_along_the_whole_path_once_a_day() {
    var whole = org.members.wholeLooks(MEMBER);
    for (int hour = 0; hour < 23; hour++) {
      org.clock.pass(HOUR);
      org.sweep(MEMBER);
    }
    assertThat(org.members.glances(MEMBER)).isEqualTo(23);
    assertThat(org.members.wholeLooks(MEMBER)).isEqualTo(whole);

    org.clock.pass(HOUR);
    org.sweep(MEMBER);
    assertThat(org.members.wholeLooks(MEMBER)).isEqualTo(whole + 1);
    assertThat(org.figures()).containsEntry(Metric.SWEPT_ACCOUNTS, 24.0);
    assertThat(org.told).isEmpty();
  }

  @Test
  void a_second_message_of_the_same_sweep_is_not_worth_a_look() {
    org.clock.pass(HOUR);
    org.sweep(MEMBER);
    org.sweep(MEMBER);

    assertThat(org.members.glances(MEMBER)).isEqualTo(1);
  }

  @Test
  void what_a_glance_finds_amiss_is_repaired_and_told() {
    org.members.in(MEMBER).stop();

    org.clock.pass(HOUR);
    org.sweep(MEMBER);

    assertThat(org.members.in(MEMBER).isLogging()).isTrue();
    assertThat(org.told("REMEDIATED")).isEqualTo(1);
    assertThat(org.told.getFirst().attributes()).containsEntry("accountId", MEMBER);
  }

  @Test
  void a_repair_that_nobody_heard_of_is_told_when_the_message_comes_again() {
    org.members.in(MEMBER).stop();
    org.topicTakes = false;
    org.clock.pass(HOUR);
    assertThatExceptionOfType(NotTold.class).isThrownBy(() -> org.sweep(MEMBER));

    org.topicTakes = true;
    org.sweep(MEMBER);

    assertThat(org.members.in(MEMBER).isLogging()).isTrue();
    assertThat(org.told("REMEDIATED")).isEqualTo(1);
  }

  @Test
  void one_that_lets_nobody_in_any_more_is_counted_and_told() {
    org.members.shut(MEMBER, true);

    org.clock.pass(HOUR);
    org.sweep(MEMBER);

    assertThat(org.figures()).containsEntry(Metric.UNREACHABLE_ACCOUNTS, 1.0);
    assertThat(org.told("REMEDIATION_FAILED")).isEqualTo(1);
    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
  }

  @Test
  void one_that_is_announced_again_is_left_as_it_is() {
    org.handle(MEMBER, new Arrived(Arrival.ENROLLED));
    org.handle(MEMBER, new Arrived(Arrival.FOUND));

    assertThat(org.member().looks().number()).isEqualTo(1);
    assertThat(org.queue.take()).isEmpty();
  }

  @Test
  void one_that_was_closed_is_called_into_no_more_and_told_once() {
    var looks = org.members.in(MEMBER).looks();

    close();
    org.handle(MEMBER, CLOSED);

    assertThat(org.phase()).isEqualTo(Phase.GONE);
    assertThat(org.member().standing().reason())
        .contains("is pending closure (CloseAccount by alice)");
    assertThat(org.members.in(MEMBER).looks()).isEqualTo(looks);
    assertThat(org.told("ACCOUNT_GONE")).isEqualTo(1);
  }

  @Test
  void an_event_that_only_claims_that_it_left_is_asked_about_a_few_times() {
    org.handle(MEMBER, CLOSED);
    for (int asked = 1; asked <= 5; asked++) {
      org.next();
    }

    assertThat(org.queue.take()).isEmpty();
    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
    assertThat(org.told).isEmpty();
  }

  @Test
  void organizations_may_take_a_while_to_say_so() {
    org.handle(MEMBER, CLOSED);
    org.organization.without(MEMBER);
    org.next();

    assertThat(org.phase()).isEqualTo(Phase.GONE);
    assertThat(org.told("ACCOUNT_GONE")).isEqualTo(1);
  }

  @Test
  void as_long_as_organizations_is_silent_nobody_is_gone() {
    org.organization.throttled(true);

    assertThatExceptionOfType(NotHandled.class).isThrownBy(() -> org.handle(MEMBER, CLOSED));
    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
  }

  @Test
  void one_that_is_moved_to_where_accounts_are_not_guarded_is_gone() {
    org.organization.outOfScope(MEMBER);

    org.handle(MEMBER, new Arrived(Arrival.MOVED));

    assertThat(org.phase()).isEqualTo(Phase.GONE);
    assertThat(org.told("ACCOUNT_GONE")).isEqualTo(1);
  }

  @Test
  void one_that_comes_back_is_onboarded_anew() {
    close();
    org.organization.with(MEMBER);

    org.handle(MEMBER, new Arrived(Arrival.INVITED));

    assertThat(org.phase()).isEqualTo(Phase.ONBOARDED);
    assertThat(org.member().arrival()).isEqualTo(Arrival.INVITED);
    assertThat(org.told("ACCOUNT_ONBOARDED")).isEqualTo(1);
  }

  @Test
  void the_departure_of_an_account_that_nobody_knew_is_no_news() {
    org.handle("777788889999", CLOSED);

    assertThat(org.told).isEmpty();
    assertThat(org.register.knows("777788889999")).isFalse();
  }

  private void close() {
    org.organization.with(MEMBER, State.PENDING_CLOSURE);
    org.handle(MEMBER, CLOSED);
  }
}
