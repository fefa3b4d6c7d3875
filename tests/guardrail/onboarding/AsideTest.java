package guardrail.onboarding;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.onboarding.Newcomer.NOW;
import static guardrail.onboarding.Newcomer.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Trigger.Resync;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.WakeUp;
import guardrail.observation.BucketState;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Refusal.BucketRefused;
import guardrail.onboarding.Finding.Aside;
import guardrail.onboarding.Finding.Covered;
import guardrail.onboarding.Finding.Delivers;
import guardrail.onboarding.Finding.NotReady;
import guardrail.onboarding.Finding.Undecided;
import guardrail.onboarding.Finding.Undelivered;
import guardrail.onboarding.Finding.Unrepaired;
import guardrail.organization.Arrival;
import guardrail.remediation.Judgement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts whose logs do not go where the others' go. */
class AsideTest {
  private static final Enrolment ONBOARDED = Newcomer.in(Phase.ONBOARDED, Arrival.CREATED);
  private static final Enrolment ASIDE = ONBOARDED.moved(new Aside("the archive is full"));
  private static final Enrolment COVERED =
      Newcomer.who(Arrival.CREATED).after(new Covered(Sample.ARN), NOW, PATIENCE);

  @Test
  void an_account_that_the_archive_refuses_delivers_into_its_own_bucket() {
    assertThat(finding(Sample.ABROAD, delivering(refused(Looks.well()))))
        .isInstanceOfSatisfying(
            Aside.class,
            aside -> assertThat(aside.why()).contains("CloudTrail may not write into", LOG_BUCKET));
  }

  @Test
  void until_its_first_log_file_is_there_it_is_waited_for() {
    assertThat(finding(Sample.ABROAD, refused(Looks.well()))).isEqualTo(new Undelivered());
  }

  @Test
  void a_bucket_of_its_own_that_refuses_is_no_archive() {
    assertThat(finding(Sample.PLAIN_TRAIL, delivering(refused(Looks.well()))))
        .isInstanceOf(Unrepaired.class);
  }

  @Test
  void nor_is_it_put_aside_while_anything_else_is_wrong() {
    var more = Looks.withStandby(Looks.well(), BucketState.NOT_OURS);

    assertThat(finding(Sample.ABROAD, delivering(refused(more)))).isInstanceOf(Unrepaired.class);
  }

  @Test
  void one_that_is_aside_comes_back_once_its_logs_do() {
    assertThat(ASIDE.standing().aside()).isTrue();
    assertThat(ASIDE.standing().reason()).contains("the archive is full");

    for (var finding : List.of(new Delivers(NOW), new Undelivered())) {
      var back = ASIDE.moved(finding);

      assertThat(back.standing().aside()).isFalse();
      assertThat(back.standing().reason()).isEmpty();
      assertThat(back.standing().told()).isEqualTo(ONBOARDED.standing().told());
    }
  }

  @Test
  void a_look_that_says_nothing_of_its_logs_leaves_it_where_it_is() {
    for (var finding :
        List.of(
            new NotReady("no"),
            new Unrepaired("no"),
            new Undecided("no"),
            new Covered(Sample.ARN))) {
      assertThat(ASIDE.moved(finding)).isEqualTo(ASIDE);
      assertThat(ONBOARDED.moved(finding)).isEqualTo(ONBOARDED);
    }
    assertThat(ONBOARDED.moved(new Delivers(NOW))).isEqualTo(ONBOARDED);
    assertThat(COVERED.moved(new Delivers(NOW))).isEqualTo(COVERED);
  }

  @Test
  void an_account_is_covered_by_the_organizations_trail_and_by_nothing_else() {
    assertThat(COVERED.isCovered()).isTrue();
    assertThat(ONBOARDED.isCovered()).isFalse();
    assertThat(ASIDE.isCovered()).isFalse();
    assertThat(Newcomer.in(Phase.FAILED, Arrival.CREATED).isCovered()).isFalse();
  }

  @Test
  void a_second_trail_is_decided_on_where_another_records_and_not_in_alert_only_mode() {
    var alertOnly =
        Newcomer.who(Arrival.CREATED).after(new Undecided("1 call is needed"), NOW, PATIENCE);

    assertThat(Newcomer.in(Phase.NEEDS_DECISION, Arrival.CREATED).isBesideAnotherTrail()).isTrue();
    assertThat(alertOnly.isBesideAnotherTrail()).isFalse();
    assertThat(ONBOARDED.isBesideAnotherTrail()).isFalse();
    assertThat(ONBOARDED.moved(new Aside(Finding.BESIDE)).isBesideAnotherTrail()).isFalse();
  }

  @Test
  void where_a_glance_shows_that_something_is_amiss_the_next_look_is_a_whole_one() {
    assertThat(ONBOARDED.looks().needsWhole(NOW)).isFalse();
    assertThat(ONBOARDED.amiss().looks().needsWhole(NOW)).isTrue();
    assertThat(ONBOARDED.amiss().looks().number()).isEqualTo(ONBOARDED.looks().number());
    assertThat(ONBOARDED.amiss().standing()).isEqualTo(ONBOARDED.standing());
  }

  private static Finding finding(GuardedTrail trail, Observation look) {
    var judged = Judgement.of(trail, look);
    var wakeUp = WakeUp.of(new Resync(), trail, Sample.GUARDED, Looks.NOW);
    return Finding.of(new Incident(trail, wakeUp, Mode.ENFORCE, judged, List.of(), judged));
  }

  /** The log bucket lets CloudTrail in no more, and the logs go to the standby. */
  private static Observation refused(Observation look) {
    var aside = Looks.of(Sample.PLAIN.deliveringTo(Sample.STANDBY_BUCKET));
    return new Observation(
            aside.settings(),
            look.status(),
            look.logBucket(),
            look.standbyBucket(),
            List.of(),
            Looks.NOW)
        .with(List.of(new BucketRefused(LOG_BUCKET, Sample.error("InsufficientS3BucketPolicy"))));
  }

  private static Observation delivering(Observation look) {
    return Looks.withStatus(look, Looks.delivering(Looks.STARTED, Optional.empty()));
  }
}
