package guardrail.onboarding;

import static guardrail.onboarding.Newcomer.NOW;
import static guardrail.onboarding.Newcomer.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Sample;
import guardrail.onboarding.Finding.Covered;
import guardrail.onboarding.Finding.Delivers;
import guardrail.onboarding.Finding.NotReady;
import guardrail.onboarding.Finding.Undecided;
import guardrail.onboarding.Finding.Undelivered;
import guardrail.onboarding.Finding.Unrepaired;
import guardrail.organization.Account;
import guardrail.organization.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EnrolmentTest {
  private static final Instant SOON = NOW.plusSeconds(60);
  private static final Instant TOO_LATE = NOW.plus(PATIENCE);

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FAILED")
  void in_time_each_finding_has_its_phase_whatever_was_before(Phase before) {
    var account = Newcomer.in(before, Arrival.CREATED);

    assertThat(phase(account, new NotReady("no"), SOON)).isEqualTo(Phase.WAITING_FOR_ACCESS);
    assertThat(phase(account, new Unrepaired("no"), SOON)).isEqualTo(Phase.REPAIRING);
    assertThat(phase(account, new Undelivered(), SOON)).isEqualTo(Phase.WAITING_FOR_DELIVERY);
    assertThat(phase(account, new Undecided("no"), SOON)).isEqualTo(Phase.NEEDS_DECISION);
    assertThat(phase(account, new Covered(Sample.ARN), SOON)).isEqualTo(Phase.ONBOARDED);
    assertThat(phase(account, new Delivers(SOON), SOON)).isEqualTo(Phase.ONBOARDED);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FAILED", "NEEDS_DECISION"})
  void too_late_whatever_still_waits_has_failed_and_what_is_done_is_done(Phase before) {
    var account = Newcomer.in(before, Arrival.CREATED);

    assertThat(phase(account, new NotReady("no"), TOO_LATE)).isEqualTo(Phase.FAILED);
    assertThat(phase(account, new Unrepaired("no"), TOO_LATE)).isEqualTo(Phase.FAILED);
    assertThat(phase(account, new Undelivered(), TOO_LATE)).isEqualTo(Phase.FAILED);
    assertThat(phase(account, new Undecided("no"), TOO_LATE)).isEqualTo(Phase.NEEDS_DECISION);
    assertThat(phase(account, new Covered(Sample.ARN), TOO_LATE)).isEqualTo(Phase.ONBOARDED);
    assertThat(phase(account, new Delivers(SOON), TOO_LATE)).isEqualTo(Phase.ONBOARDED);
  }

  @Test
  void once_a_person_has_decided_it_has_all_its_hours_ahead() {
    var waited = Newcomer.in(Phase.NEEDS_DECISION, Arrival.CREATED);
    var decided = NOW.plus(PATIENCE.multipliedBy(3));

    var onItsWay = waited.after(new Undelivered(), decided, PATIENCE);

    assertThat(onItsWay.phase()).isEqualTo(Phase.WAITING_FOR_DELIVERY);
    assertThat(onItsWay.after(new Undelivered(), decided.plus(PATIENCE), PATIENCE).phase())
        .isEqualTo(Phase.FAILED);
  }

  @Test
  void patience_ends_to_the_second() {
    var account = Newcomer.who(Arrival.CREATED);

    assertThat(phase(account, new NotReady("no"), TOO_LATE.minusSeconds(1)))
        .isEqualTo(Phase.WAITING_FOR_ACCESS);
    assertThat(phase(account, new NotReady("no"), TOO_LATE)).isEqualTo(Phase.FAILED);
  }

  @Test
  void one_that_failed_is_told_once_and_stays_so_until_it_succeeds() {
    var failed = Newcomer.in(Phase.FAILED, Arrival.CREATED);
    var again =
        failed.wasTold().after(new Unrepaired("another"), TOO_LATE.plusSeconds(9), PATIENCE);
    var well = again.after(new Delivers(TOO_LATE), TOO_LATE.plusSeconds(99), PATIENCE);

    assertThat(failed.standing().told()).isFalse();
    assertThat(again.phase()).isEqualTo(Phase.FAILED);
    assertThat(again.standing().told()).isTrue();
    assertThat(again.standing().reason()).contains("another");
    assertThat(again.standing().ended()).isEqualTo(failed.standing().ended());
    assertThat(well.phase()).isEqualTo(Phase.ONBOARDED);
    assertThat(well.standing().told()).isFalse();
  }

  @Test
  void one_that_nobody_got_to_tell_stays_untold() {
    var failed = Newcomer.in(Phase.FAILED, Arrival.CREATED);

    assertThat(failed.after(new NotReady("no"), TOO_LATE, PATIENCE).standing().told()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void only_what_comes_is_told_singly(Arrival how) {
    var told = Newcomer.in(Phase.ONBOARDED, how).standing().told();

    assertThat(told).isEqualTo(how == Arrival.THERE_BEFORE);
  }

  @ParameterizedTest
  @EnumSource
  void what_goes_is_told_however_it_had_come(Arrival how) {
    var gone = Newcomer.in(Phase.ONBOARDED, how).gone("is closed", SOON);

    assertThat(gone.phase()).isEqualTo(Phase.GONE);
    assertThat(gone.standing().told()).isFalse();
    assertThat(gone.standing().ended()).contains(SOON);
    assertThat(gone.looks().due()).isEmpty();
  }

  @Test
  void what_covers_an_account_is_kept_as_the_reason() {
    var covered = Newcomer.who(Arrival.CREATED).after(new Covered(Sample.ARN), SOON, PATIENCE);

    assertThat(covered.standing().reason())
        .hasValueSatisfying(why -> assertThat(why).contains(Sample.ARN.toString()));
  }

  @Test
  void an_account_that_comes_again_has_all_its_time_ahead_and_keeps_counting_its_looks() {
    var gone = Newcomer.in(Phase.GONE, Arrival.CREATED).version(7);
    var account = new Account(gone.accountId(), "renamed", Account.State.ACTIVE);

    var again = Enrolment.begin(Optional.of(gone), account, Arrival.INVITED, TOO_LATE);

    assertThat(again.version()).isEqualTo(7);
    assertThat(again.since()).isEqualTo(TOO_LATE);
    assertThat(again.name()).isEqualTo("renamed");
    assertThat(again.arrival()).isEqualTo(Arrival.INVITED);
    assertThat(again.phase()).isEqualTo(Phase.WAITING_FOR_ACCESS);
    assertThat(again.looking(TOO_LATE).looks().number()).isEqualTo(gone.looks().number() + 1);
  }

  @Test
  void control_tower_is_waited_for_two_hours_and_only_by_what_was_created() {
    var created = Newcomer.who(Arrival.CREATED);
    var twoHours = NOW.plus(Duration.ofHours(2));

    assertThat(created.awaitsControlTower(NOW)).isTrue();
    assertThat(created.awaitsControlTower(twoHours.minusSeconds(1))).isTrue();
    assertThat(created.awaitsControlTower(twoHours)).isFalse();
    assertThat(created.arrived(Arrival.ENROLLED).awaitsControlTower(NOW)).isFalse();
    assertThat(Newcomer.who(Arrival.INVITED).awaitsControlTower(NOW)).isFalse();
    assertThat(Newcomer.who(Arrival.MOVED).awaitsControlTower(NOW)).isTrue();
    assertThat(Newcomer.who(Arrival.FOUND).awaitsControlTower(NOW)).isTrue();
    assertThat(Newcomer.who(Arrival.THERE_BEFORE).awaitsControlTower(NOW)).isFalse();
  }

  @Test
  void one_is_late_after_an_hour_if_it_still_waits() {
    var anHour = NOW.plus(Duration.ofHours(1));
    var waits = Newcomer.in(Phase.REPAIRING, Arrival.CREATED);

    assertThat(waits.isLate(anHour)).isFalse();
    assertThat(waits.isLate(anHour.plusSeconds(1))).isTrue();
    assertThat(Newcomer.in(Phase.ONBOARDED, Arrival.CREATED).isLate(TOO_LATE)).isFalse();
    assertThat(Newcomer.in(Phase.FAILED, Arrival.CREATED).isLate(TOO_LATE)).isFalse();
  }

  private static Phase phase(Enrolment account, Finding finding, Instant now) {
    return account.after(finding, now, PATIENCE).phase();
  }
}
