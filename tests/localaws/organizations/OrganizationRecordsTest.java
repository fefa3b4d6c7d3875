package localaws.organizations;

import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MANAGER;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static localaws.organizations.SampleOrganization.UNIT;
import static localaws.organizations.SampleOrganization.inside;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.Sample;
import org.junit.jupiter.api.Test;

class OrganizationRecordsTest {
  private final SampleOrganization sample = SampleOrganization.founded();
  private final List<Map<String, Object>> records = new ArrayList<>();

  @Test
  void a_write_reaches_the_management_accounts_us_east_1_alone() {
    listen();

    sample
        .world()
        .call(
            MANAGER,
            Sample.REGION,
            "organizations",
            "MoveAccount",
            Map.of(
                "AccountId", MEMBER,
                "SourceParentId", Organization.ROOT,
                "DestinationParentId", UNIT));

    assertThat(records).hasSize(1);
    assertThat(records.getFirst())
        .containsEntry("detail-type", "AWS API Call via CloudTrail")
        .containsEntry("source", "aws.organizations")
        .containsEntry("account", MANAGEMENT)
        .containsEntry("region", "us-east-1");
    assertThat(detail())
        .containsEntry("eventName", "MoveAccount")
        .containsEntry(
            "requestParameters",
            Map.of(
                "accountId", MEMBER,
                "sourceParentId", Organization.ROOT,
                "destinationParentId", UNIT))
        .containsEntry("responseElements", null);
  }

  @Test
  void leaving_is_told_in_the_member_and_names_nothing() {
    listen();

    sample.call(MEMBERS_ADMIN, "LeaveOrganization", Map.of());

    assertThat(records).extracting(record -> record.get("account")).containsExactly(MEMBER);
    assertThat(records.getFirst()).containsEntry("region", "us-east-1");
    assertThat(detail())
        .containsEntry("eventName", "LeaveOrganization")
        .containsEntry("requestParameters", null)
        .containsEntry("responseElements", null);
  }

  @Test
  void where_no_trail_logs_nobody_hears() {
    sample.world().onRecord(records::add);

    sample.call(MEMBERS_ADMIN, "LeaveOrganization", Map.of());

    assertThat(records).isEmpty();
  }

  @Test
  void names_and_addresses_of_new_accounts_are_hidden() {
    listen();

    sample.call(
        MANAGER, "CreateAccount", Map.of("AccountName", "secret", "Email", "s@example.com"));

    assertThat(detail())
        .containsEntry(
            "requestParameters", Map.of("accountName", "****", "email", "****", "tags", List.of()))
        .extractingByKey("responseElements")
        .asString()
        .contains("state=IN_PROGRESS", "requestedTimestamp=Mar 1, 2026 12:00:00")
        .doesNotContain("secret", "accountId");
  }

  @Test
  void a_refused_write_is_told_too() {
    listen();

    sample.refusal(MEMBERS_ADMIN, "CloseAccount", Map.of("AccountId", MANAGEMENT));

    assertThat(records.getFirst()).containsEntry("account", MEMBER);
    assertThat(detail()).containsEntry("errorCode", "AccessDenied");
  }

  private void listen() {
    sample.record(MANAGER);
    sample.record(MEMBERS_ADMIN);
    sample.world().onRecord(records::add);
  }

  private Map<String, Object> detail() {
    return inside(records.getLast(), "detail");
  }
}
