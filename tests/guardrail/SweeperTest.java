package guardrail;

import static guardrail.SmallOrganization.HUB;
import static guardrail.SmallOrganization.MANAGEMENT;
import static guardrail.SmallOrganization.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.Sweeper.NotSwept;
import guardrail.alert.Tell.NotTold;
import guardrail.metrics.Metric;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why.Departed;
import guardrail.onboarding.AccountMessage.Why.Swept;
import guardrail.onboarding.AccountQueue.NotQueued;
import guardrail.onboarding.Finding.Delivers;
import guardrail.onboarding.InMemoryAccountQueue.Sent;
import guardrail.onboarding.Newcomer;
import guardrail.onboarding.Phase;
import guardrail.organization.Account.State;
import guardrail.organization.Arrival;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweeperTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String OTHER = "555566667777";

  private final SmallOrganization org = new SmallOrganization();

  @Test
  void every_open_account_but_the_hub_gets_one_message() {
    org.organization.with(OTHER).with("222233334444", State.SUSPENDED);

    var figures = sweep();

    assertThat(org.queue.take())
        .containsExactly(swept(MEMBER, true), swept(OTHER, true), swept(MANAGEMENT, true))
        .extracting(sent -> sent.message().accountId())
        .doesNotContain(HUB);
    assertThat(figures).containsEntry(Metric.SWEEPS, 1.0);
  }

  @Test
  void what_the_second_sweep_finds_was_not_there_before() {
    sweep();
    org.queue.take();

    org.clock.pass(HOUR);
    sweep();

    assertThat(org.queue.take()).contains(swept(MEMBER, false));
  }

  @Test
  void an_account_that_is_known_and_no_longer_listed_is_asked_about() {
    know(OTHER, Phase.ONBOARDED, Arrival.CREATED);
    know("222233334444", Phase.GONE, Arrival.CREATED);

    sweep();

    assertThat(org.queue.take())
        .extracting(Sent::message)
        .contains(new AccountMessage(OTHER, new Departed("found by the sweep", 0)))
        .noneMatch(message -> message.accountId().equals("222233334444"));
  }

  @Test
  void one_that_is_gone_and_of_which_nobody_has_heard_is_not_forgotten() {
    org.register.write(Newcomer.in(OTHER, Phase.GONE, Arrival.CREATED));

    sweep();

    assertThat(org.queue.take())
        .extracting(Sent::message)
        .contains(new AccountMessage(OTHER, new Departed("found by the sweep", 0)));
  }

  @Test
  void a_second_call_of_the_schedule_does_nothing() {
    sweep();
    org.queue.take();

    assertThat(sweep()).isEmpty();
    assertThat(org.queue.take()).isEmpty();
  }

  @Test
  void a_sweep_waits_until_the_queue_is_through_with_the_last_one() {
    sweep();
    org.queue.take();
    org.queue.backlog(3_000);
    org.clock.pass(HOUR);

    assertThat(sweep()).as("so that the alarm on missing sweeps tells of it").isEmpty();
    assertThat(org.queue.take()).isEmpty();
  }

  @Test
  void a_list_that_ends_early_puts_nothing_onto_the_queue_and_the_retry_begins_at_once() {
    know(MEMBER, Phase.ONBOARDED, Arrival.CREATED);
    org.organization.throttled(true);

    assertThatExceptionOfType(NotSwept.class)
        .isThrownBy(this::sweep)
        .withMessageContaining("TooManyRequestsException");
    assertThat(org.queue.take()).as("above all, nobody is said to have left").isEmpty();

    org.organization.throttled(false);
    assertThat(sweep()).isNotEmpty();
    assertThat(org.queue.take()).hasSize(2).contains(swept(MEMBER, true));
  }

  @Test
  void a_queue_that_takes_nothing_fails_the_sweep_and_the_retry_begins_at_once() {
    org.queue.refusing(true);
    assertThatExceptionOfType(NotQueued.class).isThrownBy(this::sweep);

    org.queue.refusing(false);
    assertThat(sweep()).isNotEmpty();
  }

  @Test
  void without_the_register_there_is_no_sweep() {
    org.register.unreadable(true);
    assertThatExceptionOfType(NotSwept.class).isThrownBy(this::sweep);

    org.register.unreadable(false).unwritable(true);
    assertThatExceptionOfType(NotSwept.class).isThrownBy(this::sweep);

    assertThat(org.queue.take()).isEmpty();
  }

  @Test
  void those_that_were_there_before_are_told_of_together_when_the_last_of_them_is_done() {
    know(MEMBER, Phase.ONBOARDED, Arrival.THERE_BEFORE);
    know(OTHER, Phase.WAITING_FOR_DELIVERY, Arrival.THERE_BEFORE);
    sweep();
    assertThat(org.told).isEmpty();

    org.register.write(
        org.register
            .enrolment(OTHER)
            .after(new Delivers(org.clock.instant()), org.clock.instant(), Newcomer.PATIENCE));
    org.clock.pass(HOUR);
    sweep();
    org.clock.pass(HOUR);
    sweep();

    assertThat(org.told).hasSize(1);
    assertThat(org.told.getFirst().subject())
        .isEqualTo("ORGANIZATION: 2 of 2 accounts are guarded");
  }

  @Test
  void as_long_as_an_account_needs_a_person_the_digest_comes_daily() {
    know(MEMBER, Phase.FAILED, Arrival.THERE_BEFORE);

    for (int hour = 0; hour < 49; hour++) {
      sweep();
      org.clock.pass(HOUR);
    }

    assertThat(org.told).hasSize(3);
    assertThat(org.told("ORGANIZATION_DIGEST")).isEqualTo(3);
  }

  @Test
  void a_digest_that_was_not_taken_fails_the_sweep_and_comes_with_its_retry() {
    know(MEMBER, Phase.ONBOARDED, Arrival.THERE_BEFORE);
    org.topicTakes = false;
    assertThatExceptionOfType(NotTold.class).isThrownBy(this::sweep);

    org.topicTakes = true;
    sweep();

    assertThat(org.told).hasSize(1);
  }

  @Test
  void accounts_that_wait_for_more_than_an_hour_are_counted() {
    know(MEMBER, Phase.WAITING_FOR_ACCESS, Arrival.CREATED);
    know(OTHER, Phase.ONBOARDED, Arrival.CREATED);
    assertThat(sweep()).containsEntry(Metric.LATE_ONBOARDINGS, 0.0);

    org.clock.pass(HOUR.plusSeconds(1));
    assertThat(sweep()).containsEntry(Metric.LATE_ONBOARDINGS, 1.0);
  }

  private Map<Metric, Double> sweep() {
    return new Sweeper(SmallOrganization.config(false), org.ports(), org::tell, org.clock)
        .sweep(org.log::add);
  }

  private void know(String id, Phase phase, Arrival how) {
    org.register.write(Newcomer.in(id, phase, how).wasTold());
  }

  private Sent swept(String id, boolean first) {
    return new Sent(new AccountMessage(id, new Swept(org.clock.instant(), first)), Duration.ZERO);
  }
}
