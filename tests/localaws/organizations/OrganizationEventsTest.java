package localaws.organizations;

import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MANAGER;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static localaws.organizations.SampleOrganization.inside;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.Sample;
import org.junit.jupiter.api.Test;

class OrganizationEventsTest {
  private static final OrganizationEvents TOLD = new OrganizationEvents(MANAGEMENT, Sample.NOON);
  private static final ControlTowerEvents TOWER =
      new ControlTowerEvents(MANAGEMENT, "eu-west-1", Sample.NOON);

  private final SampleOrganization sample = SampleOrganization.founded();

  @Test
  void a_service_event_is_nobodys_call() {
    var told = TOLD.created("car-1", MEMBER);

    assertThat(told)
        .containsEntry("detail-type", "AWS Service Event via CloudTrail")
        .containsEntry("source", "aws.organizations")
        .containsEntry("account", MANAGEMENT)
        .containsEntry("region", "us-east-1");
    assertThat(detail(told))
        .containsEntry("eventType", "AwsServiceEvent")
        .containsEntry("requestParameters", null)
        .containsEntry("userIdentity", Map.of("accountId", MANAGEMENT, "invokedBy", "AWS Internal"))
        .doesNotContainKey("requestID");
  }

  @Test
  void a_new_account_is_named_and_one_that_failed_is_not() {
    assertThat(status(TOLD.created("car-1", MEMBER), "createAccountStatus"))
        .containsEntry("state", "SUCCEEDED")
        .containsEntry("accountId", MEMBER)
        .containsEntry("accountName", "****");
    assertThat(status(TOLD.notCreated("car-1", "EMAIL_ALREADY_EXISTS"), "createAccountStatus"))
        .containsEntry("state", "FAILED")
        .containsEntry("failureReason", "EMAIL_ALREADY_EXISTS")
        .doesNotContainKey("accountId");
  }

  @Test
  void who_joined_who_departed_and_who_was_closed_is_named() {
    assertThat(details(TOLD.joined(MEMBER, JoinedMethod.INVITED)))
        .containsEntry("accountId", MEMBER)
        .containsEntry("joinedMethod", "INVITED");
    assertThat(details(TOLD.departed(MEMBER, "REMOVED")))
        .containsEntry("accountId", MEMBER)
        .containsEntry("departedMethod", "REMOVED");
    assertThat(status(TOLD.closed(MEMBER), "closeAccountStatus"))
        .containsEntry("accountId", MEMBER)
        .containsEntry("state", "SUCCEEDED");
  }

  @Test
  void control_tower_tells_in_its_home_region_and_leaves_out_what_is_null() {
    var told = TOWER.created(MEMBER, "SUCCEEDED");

    assertThat(told)
        .containsEntry("source", "aws.controltower")
        .containsEntry("region", "eu-west-1");
    assertThat(detail(told)).doesNotContainKeys("requestParameters", "recipientAccountId");
    assertThat(status(told, "createManagedAccountStatus"))
        .containsEntry("state", "SUCCEEDED")
        .extractingByKey("account")
        .isEqualTo(Map.of("accountName", "new-account", "accountId", MEMBER));
    assertThat(status(TOWER.updated(MEMBER, "FAILED"), "updateManagedAccountStatus"))
        .containsEntry("state", "FAILED");
  }

  @Test
  void an_accepted_invitation_is_the_invited_accounts_call() {
    var organization = new Arns(SampleOrganization.ID, MANAGEMENT);
    var told = new AcceptedHandshake(organization, MEMBERS_ADMIN, Sample.NOON).envelope();

    assertThat(told)
        .containsEntry("detail-type", "AWS API Call via CloudTrail")
        .containsEntry("account", MANAGEMENT);
    assertThat(detail(told))
        .containsEntry("eventName", "AcceptHandshake")
        .containsEntry("userIdentity", MEMBERS_ADMIN.userIdentity())
        .containsEntry("recipientAccountId", MANAGEMENT)
        .extractingByKey("responseElements")
        .asString()
        .contains("state=ACCEPTED", "action=INVITE", MEMBER);
  }

  @Test
  void an_event_is_heard_only_where_a_trail_logs() {
    var heard = new ArrayList<Map<String, Object>>();
    sample.world().onRecord(heard::add);
    var told = TOLD.joined(MEMBER, JoinedMethod.CREATED);

    sample.world().emit(told);
    assertThat(heard).isEmpty();

    sample.record(MANAGER);
    heard.clear();
    sample.world().emit(told);
    assertThat(heard).isEqualTo(List.of(told));
  }

  private static Map<String, Object> status(Map<String, Object> told, String name) {
    return inside(details(told), name);
  }

  private static Map<String, Object> details(Map<String, Object> told) {
    return inside(detail(told), "serviceEventDetails");
  }

  private static Map<String, Object> detail(Map<String, Object> told) {
    return inside(told, "detail");
  }
}
