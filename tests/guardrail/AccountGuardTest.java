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
import guardrail.onboarding.AccountMessage.Why.Arrived;
import guardrail.onboarding.AccountMessage.Why.Due;
import guardrail.onboarding.Phase;
import guardrail.organization.Account.State;
import guardrail.organization.Arrival;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  private void arrive(String id, Arrival how) {
    org.handle(id, new Arrived(how));
  }
}
