package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import localaws.cloudformation.Template;
import localaws.iam.Access;
import localaws.iam.Policy;
import localaws.iam.Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what in an organization's hub. */
class OrganizationAccessTest {
  private static final Set<String> WITHOUT_A_RESOURCE =
      Set.of(
          "account:ListRegions",
          "cloudtrail:DescribeTrails",
          "cloudtrail:LookupEvents",
          "organizations:ListAccounts");
  private static final String BUS =
      "arn:aws:events:us-east-1:111122223333:event-bus/cloudtrail-guardrail-organization";

  private final Template hub = Organized.hub();

  /** As a delegated administrator; the management account sees the organization's trail too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OrganizationRole | dynamodb:GetItem dynamodb:PutItem",
        "AccountRole | sts:AssumeRole organizations:DescribeAccount organizations:ListParents"
            + " sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes"
            + " dynamodb:GetItem dynamodb:PutItem",
        "SweepRole | organizations:ListAccounts organizations:ListAccountsForParent"
            + " organizations:ListOrganizationalUnitsForParent sqs:GetQueueAttributes"
            + " dynamodb:Scan dynamodb:GetItem dynamodb:PutItem organizations:DescribeAccount"
      })
  void each_role_has_its_actions_and_no_other(String role, String actions) {
    var expected = new TreeSet<>(List.of(actions.split(" ")));
    expected.addAll(List.of("sqs:SendMessage", "logs:CreateLogStream", "logs:PutLogEvents"));
    expected.add("sns:Publish");

    assertThat(actions(hub, role)).isEqualTo(expected);
  }

  @Test
  void the_trails_guard_gets_what_it_needs_of_members_and_nothing_else() {
    var more = actions(hub, "TrailGuardRole");
    more.removeAll(actions(Organized.hub(Map.of("OrganizationId", "")), "TrailGuardRole"));

    assertThat(more)
        .containsExactlyInAnyOrder(
            "sts:AssumeRole", "organizations:DescribeAccount", "organizations:ListParents");
    assertThat(resources("TrailGuardRole", "dynamodb:PutItem"))
        .containsExactlyInAnyOrder(
            "arn:aws:dynamodb:us-east-1:111122223333:table/cloudtrail-guardrail-Ledger*",
            "arn:aws:dynamodb:us-east-1:111122223333:table/cloudtrail-guardrail-Incidents*");
  }

  @Test
  void the_organizations_trail_is_seen_from_the_management_account_only() {
    var atTheTop = Organized.hub(Map.of("ManagementAccountId", Organized.HUB));

    assertThat(actions(atTheTop, "AccountRole"))
        .contains(
            "cloudtrail:DescribeTrails",
            "cloudtrail:GetTrailStatus",
            "cloudtrail:GetEventSelectors");
  }

  @ParameterizedTest
  @CsvSource({"ArchiveBucket, true", "ArchiveBucketByOrganization, false", "OwnBucket, false"})
  void the_log_buckets_policy_is_changed_only_where_it_grows_by_account(
      String logs, boolean grows) {
    var actions = actions(Organized.hub(Map.of("MemberLogs", logs)), "AccountRole");

    assertThat(actions.contains("s3:PutBucketPolicy")).isEqualTo(grows);
    assertThat(actions.contains("s3:GetBucketPolicy")).isEqualTo(grows);
    assertThat(actions.contains("dynamodb:Scan")).isEqualTo(grows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OrganizationRole",
        "AccountRole",
        "SweepRole",
        "SweepScheduleRole",
        "DossierRole"
      })
  void no_role_has_a_wildcard_for_an_action_or_for_a_resource_that_could_be_named(String role) {
    var atTheTop = Organized.hub(Map.of("ManagementAccountId", Organized.HUB));

    assertThat(Deployed.statements(atTheTop.resource(role)))
        .isNotEmpty()
        .allSatisfy(statement -> {
          var actions = Deployed.texts(Deployed.at(statement, "Action"));
          assertThat(actions).noneMatch(action -> action.contains("*"));
          if (!WITHOUT_A_RESOURCE.containsAll(actions)) {
            assertThat(Deployed.texts(Deployed.at(statement, "Resource"))).doesNotContain("*");
          }
        });
  }

  /** Service Authorization Reference, page of AWS Organizations (docs/aws-facts.md K). */
  @Test
  void the_organizations_reads_are_limited_to_this_organization() {
    assertThat(
            Stream.of("TrailGuardRole", "AccountRole")
                .flatMap(role -> resources(role, "organizations:DescribeAccount").stream()))
        .hasSize(2)
        .containsOnly("arn:aws:organizations::999988887777:account/o-exampleorgid/*");
    assertThat(resources("SweepRole", "organizations:DescribeAccount"))
        .containsExactly("arn:aws:organizations::999988887777:account/o-exampleorgid/999988887777");
    assertThat(resources("SweepRole", "organizations:ListAccountsForParent"))
        .containsExactly("arn:aws:organizations::999988887777:ou/o-exampleorgid/*");
  }

  @ParameterizedTest
  @CsvSource({
    "the organization's own, o-exampleorgid, aws.cloudtrail, true",
    "accounts that come, o-exampleorgid, aws.organizations, true",
    "Control Tower, o-exampleorgid, aws.controltower, true",
    "another organization, o-anotherorgid, aws.cloudtrail, false",
    "no organization, '', aws.cloudtrail, false",
    "another source, o-exampleorgid, com.mallory, false",
    "members' buckets, o-exampleorgid, aws.s3, true",
    "another service, o-exampleorgid, aws.kms, false"
  })
  void the_bus_takes_from_the_organization_what_it_waits_for(
      String what, String organization, String source, boolean taken) {
    var forwarding = new Principal.Identity("arn:aws:iam::444455556666:role/forwarding");
    var context =
        organization.isEmpty()
            ? Map.of("events:source", source)
            : Map.of("aws:principalorgid", organization, "events:source", source);
    var policy = new Policy(hub.resource("OrganizationBusPolicy").properties());

    assertThat(policy.allows(new Access(forwarding, "events:PutEvents", BUS, context)))
        .as(what)
        .isEqualTo(taken);
    assertThat(policy.allows(new Access(forwarding, "events:PutRule", BUS, context))).isFalse();
  }

  @Test
  void both_tables_are_kept_alike() {
    var accounts = hub.resource("Accounts");
    var ledger = hub.resource("Ledger");

    for (var property :
        List.of(
            "BillingMode",
            "SSESpecification",
            "PointInTimeRecoverySpecification",
            "DeletionProtectionEnabled")) {
      assertThat(accounts.at(property)).isPresent().isEqualTo(ledger.at(property));
    }
    assertThat(accounts.list("KeySchema").toString()).contains("AttributeName=accountId");
  }

  @Test
  void alerts_are_published_by_the_functions_that_tell() {
    var statement = Deployed.statements(hub.resource("AlertTopicPolicy")).getFirst();

    assertThat(Deployed.at(Deployed.at(statement, "Principal"), "AWS"))
        .isEqualTo(
            Stream.of(
                    "TrailGuardRole", "OrganizationRole", "AccountRole", "SweepRole", "DossierRole")
                .map(Organized::roleArn)
                .toList());
  }

  private List<String> resources(String role, String action) {
    return Deployed.statements(hub.resource(role)).stream()
        .filter(s -> Deployed.texts(Deployed.at(s, "Action")).contains(action))
        .flatMap(s -> Deployed.texts(Deployed.at(s, "Resource")).stream())
        .toList();
  }

  private static Set<String> actions(Template template, String role) {
    var actions = new TreeSet<String>();
    Deployed.statements(template.resource(role))
        .forEach(s -> actions.addAll(Deployed.texts(Deployed.at(s, "Action"))));
    return actions;
  }
}
