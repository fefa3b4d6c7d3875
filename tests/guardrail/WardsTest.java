package guardrail;

import static guardrail.SmallOrganization.MEMBER;
import static guardrail.SmallOrganization.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.Wards.NotKnown;
import guardrail.event.Events;
import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrails;
import guardrail.guarded.MemberSample;
import guardrail.guarded.Sample;
import guardrail.onboarding.Finding.Aside;
import guardrail.onboarding.Newcomer;
import guardrail.onboarding.Phase;
import guardrail.organization.Account.State;
import guardrail.organization.Arrival;
import java.util.List;
import org.junit.jupiter.api.Test;

class WardsTest {
  private static final GuardedTrails MEMBERS = new GuardedTrails(List.of(STANDARD.trailOf(MEMBER)));

  private final SmallOrganization org = new SmallOrganization();
  private final Wards wards = Wards.ofOrganization(Sample.GUARDED, STANDARD, org.ports());

  @Test
  void an_event_of_a_member_is_about_the_members_trail() {
    assertThat(of("member-stop")).isEqualTo(MEMBERS);
  }

  @Test
  void an_event_of_the_hub_and_the_schedule_are_about_its_own_and_nobody_is_asked() {
    org.organization.throttled(true);

    assertThat(of("stop-by-name")).isEqualTo(Sample.GUARDED);
    assertThat(of("resync")).isEqualTo(Sample.GUARDED);
  }

  @Test
  void an_event_of_a_strangers_account_is_looked_at_with_the_hubs_own_and_refused_there() {
    org.organization.without(MEMBER);

    assertThat(of("member-stop")).isEqualTo(Sample.GUARDED);
    assertThat(Sample.GUARDED.refusalOf(Events.call("member-stop"))).isPresent();
  }

  @Test
  void so_is_one_of_a_closed_account_or_of_one_out_of_scope() {
    org.organization.with(MEMBER, State.CLOSED);
    assertThat(of("member-stop")).isEqualTo(Sample.GUARDED);

    org.organization.with(MEMBER).outOfScope(MEMBER);
    assertThat(of("member-stop")).isEqualTo(Sample.GUARDED);
  }

  @Test
  void an_event_without_a_usable_account_is_looked_at_with_the_hubs_own() {
    for (var event : Events.odd("member-stop", "account")) {
      assertThat(wards.of(TriggerParser.parse(event))).isEqualTo(Sample.GUARDED);
    }
  }

  @Test
  void while_organizations_is_silent_the_registers_word_holds() {
    org.organization.throttled(true);
    org.register.write(Newcomer.in(Phase.ONBOARDED, Arrival.CREATED));

    assertThat(of("member-stop")).isEqualTo(MEMBERS);
  }

  @Test
  void but_what_the_register_does_not_know_is_tried_again_later() {
    org.organization.throttled(true);

    assertThatExceptionOfType(NotKnown.class)
        .isThrownBy(() -> of("member-stop"))
        .withMessageContaining(MEMBER)
        .withMessageContaining("TooManyRequestsException");
  }

  @Test
  void and_so_is_what_the_register_knows_to_be_gone_or_does_not_say() {
    org.organization.throttled(true);
    org.register.write(Newcomer.in(Phase.GONE, Arrival.CREATED));
    assertThatExceptionOfType(NotKnown.class).isThrownBy(() -> of("member-stop"));

    org.register.unreadable(true);
    assertThatExceptionOfType(NotKnown.class).isThrownBy(() -> of("member-stop"));
  }

  @Test
  void where_one_account_is_guarded_every_event_is_about_its_trails() {
    assertThat(Wards.of(Sample.GUARDED).of(Events.trigger("member-stop")))
        .isEqualTo(Sample.GUARDED);
  }

  @Test
  void a_follow_up_of_an_own_trail_is_about_that_one_and_nobody_is_asked() {
    org.organization.throttled(true);

    assertThat(wards.of(new FollowUp(Sample.ARN.toString()))).isEqualTo(Sample.GUARDED);
  }

  @Test
  void a_follow_up_of_a_members_trail_is_about_that_one() {
    var arn = MEMBERS.trails().getFirst().arn().toString();

    assertThat(wards.of(new FollowUp(arn))).isEqualTo(MEMBERS);
  }

  @Test
  void one_that_was_let_out_of_a_full_archive_is_looked_at_where_its_logs_go() {
    var standard = MemberSample.IN_ARCHIVE;
    var arn = standard.trailOf(MEMBER).arn().toString();
    var inArchive = Wards.ofOrganization(Sample.GUARDED, standard, org.ports());
    var onboarded = Newcomer.in(Phase.ONBOARDED, Arrival.CREATED);

    assertThat(inArchive.of(new FollowUp(arn)).trails()).containsExactly(standard.trailOf(MEMBER));

    org.register.write(onboarded.moved(new Aside("the archive is full")));

    for (var trigger : List.of(new FollowUp(arn), Events.trigger("member-stop"))) {
      assertThat(inArchive.of(trigger).trails()).containsExactly(standard.trailAsideOf(MEMBER));
      org.organization.throttled(true);
      assertThat(inArchive.of(trigger).trails()).containsExactly(standard.trailAsideOf(MEMBER));
      org.organization.throttled(false);
      assertThat(wards.of(trigger)).isEqualTo(MEMBERS);
    }
  }

  @Test
  void an_exemption_is_about_the_trail_of_its_account_and_a_strangers_about_none() {
    assertThat(wards.of(changed(Sample.ARN.account()))).isEqualTo(Sample.GUARDED);
    assertThat(wards.of(changed(MEMBER))).isEqualTo(MEMBERS);
    assertThat(wards.of(changed("000000000001")).trails()).isEmpty();
    assertThat(Wards.of(Sample.GUARDED).of(changed(MEMBER)).trails()).isEmpty();
    assertThat(wards.of(new ExemptionChanged(List.of(MEMBER, Sample.ARN.account()))).trails())
        .hasSize(2);
  }

  private static ExemptionChanged changed(String account) {
    return new ExemptionChanged(List.of(account));
  }

  @Test
  void what_is_guarded_no_more_is_not_followed_up() {
    var arn = MEMBERS.trails().getFirst().arn().toString();
    org.organization.without(MEMBER);

    assertThat(wards.of(new FollowUp(arn)).trails()).isEmpty();
    assertThat(wards.of(new FollowUp("no ARN")).trails()).isEmpty();
    assertThat(Wards.of(Sample.GUARDED).of(new FollowUp(arn)).trails()).isEmpty();
  }

  @Test
  void whose_account_nobody_can_tell_is_followed_up_later() {
    org.organization.throttled(true);
    var arn = MEMBERS.trails().getFirst().arn().toString();

    assertThatExceptionOfType(NotKnown.class).isThrownBy(() -> wards.of(new FollowUp(arn)));
  }

  private GuardedTrails of(String event) {
    return wards.of(Events.trigger(event));
  }
}
