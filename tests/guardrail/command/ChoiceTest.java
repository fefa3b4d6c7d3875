package guardrail.command;

import static guardrail.command.Trails.GOOD;
import static guardrail.command.Trails.REGION;
import static guardrail.command.Trails.everywhere;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.command.Choice.Chosen;
import guardrail.command.Choice.None;
import guardrail.command.Choice.Organizations;
import guardrail.observation.AwsError;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part.Unreadable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private final OtherTrail company = Trails.trail("company-trail", REGION, GOOD);
  private final OtherTrail second = Trails.trail("second-trail", REGION, GOOD);
  private final OtherTrail shadow = Trails.trail("eu-trail", "eu-west-1", GOOD);
  private final OtherTrail unseen = Trails.trail("ap-trail", "ap-south-1", GOOD);
  private final OtherTrail organizations = Trails.organizations("999988887777");

  private Choice choice(String wanted, OtherTrail... shown) {
    return Choice.of(
        REGION,
        List.of(shown),
        everywhere(company, shadow, unseen),
        Optional.of(wanted).filter(name -> !name.isEmpty()));
  }

  @Test
  void the_only_trail_at_home_here_is_chosen() {
    assertThat(choice("", shadow, organizations, company)).isEqualTo(new Chosen(company));
  }

  @Test
  void of_several_a_person_chooses() {
    assertThat(choice("", company, second))
        .isEqualTo(
            new None(
                """
                Several could be adopted. Say which, for example:

                  ./guardrail adopt --region us-east-1 --trail company-trail\
                """,
                false));
    assertThat(choice("second-trail", company, second)).isEqualTo(new Chosen(second));
    assertThat(choice(company.arn().toString(), company, second)).isEqualTo(new Chosen(company));
  }

  @Test
  void a_trail_of_another_region_is_adopted_there_whether_it_casts_a_shadow_or_not() {
    assertThat(choice("eu-trail", company, shadow))
        .isEqualTo(
            new None(
                """
                eu-trail has its home in eu-west-1, and only there can it be changed. Run this:

                  ./guardrail adopt --region eu-west-1 --trail eu-trail\
                """,
                false));
    assertThat(choice("ap-trail", company)).extracting("why").asString().contains("ap-south-1");
    assertThat(choice("", shadow))
        .isEqualTo(new None("None has its home in us-east-1. Run one of the lines above.", false));
  }

  @Test
  void the_organizations_is_left_alone() {
    assertThat(choice("", organizations, shadow)).isEqualTo(new Organizations(organizations));
    assertThat(choice("org-trail", organizations, company))
        .isEqualTo(new Organizations(organizations));
  }

  @Test
  void a_name_that_nobody_has_is_said() {
    assertThat(choice("com\npany", company))
        .isEqualTo(
            new None(
                "CloudTrail shows no trail com pany in us-east-1: expected one of this account, by"
                    + " name or ARN.",
                false));
  }

  @Test
  void an_account_without_trails_just_deploys() {
    assertThat(Choice.of(REGION, List.of(), everywhere(), Optional.empty()))
        .isEqualTo(
            new None(
                """
                There is nothing to adopt. Deploy the stack as it is, and it makes the standard trail:

                  sam build && sam deploy --guided --region us-east-1\
                """,
                true));
  }

  @Test
  void the_list_says_what_each_is_and_where_to_go_on() {
    assertThat(
            TrailList.of(
                REGION,
                List.of(company, shadow, organizations),
                everywhere(company, shadow, unseen)))
        .isEqualTo(
            """
            Trails that CloudTrail shows in us-east-1:

              NAME           HOME       RECORDS  WHAT IT IS
              company-trail  us-east-1  yes      this account's
              eu-trail       eu-west-1  yes      shadow of this account's in eu-west-1
              org-trail      us-east-1  yes      the organization's, of account 999988887777

            At home in other Regions, to be adopted there:

              ./guardrail adopt --region eu-west-1 --trail eu-trail
              ./guardrail adopt --region ap-south-1 --trail ap-trail

            """);
  }

  @Test
  void a_list_that_aws_denies_is_told_with_its_words() {
    var denied =
        new AwsError("cloudtrail:ListTrails", "all trails", "", REGION, "AccessDenied", "no");

    assertThat(TrailList.of(REGION, List.of(), new Unreadable<>(denied)))
        .isEqualTo(
            """
            CloudTrail shows no trail in us-east-1.

            Trails of other Regions could not be listed: AccessDenied: no

            """);
  }
}
