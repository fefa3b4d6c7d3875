package guardrail.drift;

import static guardrail.guarded.Sample.ORGANIZATIONS;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.observation.Backing;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.remediation.Judgement;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationDriftTest {
  private static final Observation WELL =
      Looks.of(ORGANIZATIONS.standard().settings()).backed(Looks.backing(true));
  private static final AwsError DENIED =
      new AwsError(
          "organizations:ListAWSServiceAccessForOrganization",
          "cloudtrail.amazonaws.com",
          Sample.ACCOUNT,
          "us-east-1",
          "AccessDeniedException",
          "no");

  @Test
  void access_and_administrators_as_agreed_are_no_drift() {
    assertThat(DriftDetection.detect(ORGANIZATIONS, WELL)).isEmpty();
  }

  @Test
  void lost_access_is_drift() {
    assertThat(DriftDetection.detect(ORGANIZATIONS, WELL.backed(Looks.backing(false))))
        .containsExactly(new TrustedAccessOff());
  }

  @Test
  void an_administrator_that_nobody_agreed_on_is_drift() {
    var seen =
        WELL.backed(new Backing(new Known<>(true), new Known<>(List.of(Sample.OTHER_ACCOUNT))));

    assertThat(DriftDetection.detect(ORGANIZATIONS, seen))
        .containsExactly(new AdministratorsDiffer(List.of(), List.of(Sample.OTHER_ACCOUNT)));
  }

  @Test
  void who_is_too_many_and_who_is_missing() {
    var differ = new AdministratorsDiffer(List.of("1", "2"), List.of("2", "3"));

    assertThat(differ.unexpected()).containsExactly("3");
    assertThat(differ.missing()).containsExactly("1");
  }

  @Test
  void what_cannot_be_seen_is_told_and_is_not_dark() {
    var seen = WELL.backed(new Backing(new Unreadable<>(DENIED), new Unreadable<>(DENIED)));

    var judged = Judgement.of(ORGANIZATIONS, seen);

    assertThat(judged.drift()).hasSize(2).allMatch(Drift.Unjudged.class::isInstance);
    assertThat(judged.plan().steps()).isEmpty();
    assertThat(judged.dark()).isFalse();
    assertThat(judged.trailUnseen()).isFalse();
    assertThat(judged.withoutMembers()).isFalse();
  }

  @Test
  void a_trail_of_one_account_stands_on_none_of_it() {
    assertThat(DriftDetection.detect(PLAIN_TRAIL, Looks.well().backed(Looks.backing(false))))
        .isEmpty();
  }
}
