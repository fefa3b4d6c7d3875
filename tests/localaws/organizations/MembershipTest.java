package localaws.organizations;

import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MANAGER;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static localaws.organizations.SampleOrganization.UNIT;
import static localaws.organizations.SampleOrganization.each;
import static localaws.organizations.SampleOrganization.inside;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import localaws.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTest {
  private static final Map<String, Object> THE_MEMBER = Map.of("AccountId", MEMBER);

  private final SampleOrganization sample = SampleOrganization.founded();

  @Test
  void a_member_leaves_or_is_removed() {
    sample.call(MEMBERS_ADMIN, "LeaveOrganization", Map.of());
    assertThat(members()).containsExactly(MANAGEMENT);

    sample
        .world()
        .run(
            state -> state.organization().join(MEMBER, "again", JoinedMethod.INVITED, Sample.NOON));
    sample.call(MANAGER, "RemoveAccountFromOrganization", THE_MEMBER);
    assertThat(members()).containsExactly(MANAGEMENT);
  }

  @Test
  void the_management_account_stays() {
    assertThat(sample.refusal(MANAGER, "LeaveOrganization", Map.of()))
        .isEqualTo("MasterCannotLeaveOrganizationException");
    assertThat(
            sample.refusal(
                MANAGER, "RemoveAccountFromOrganization", Map.of("AccountId", MANAGEMENT)))
        .isEqualTo("MasterCannotLeaveOrganizationException");
    assertThat(sample.refusal(MANAGER, "CloseAccount", Map.of("AccountId", MANAGEMENT)))
        .isEqualTo("ConstraintViolationException");
  }

  @Test
  void a_delegated_administrator_stays_until_it_is_none() {
    sample
        .world()
        .run(state -> state.organization().delegate("any.amazonaws.com", MEMBER, Sample.NOON));

    assertThat(sample.refusal(MEMBERS_ADMIN, "LeaveOrganization", Map.of()))
        .isEqualTo("ConstraintViolationException");

    sample.world().run(state -> state.organization().revoke("any.amazonaws.com", MEMBER));
    sample.call(MEMBERS_ADMIN, "LeaveOrganization", Map.of());
    assertThat(members()).containsExactly(MANAGEMENT);
  }

  @Test
  void an_account_moves_from_where_it_is() {
    sample.call(MANAGER, "MoveAccount", move(Organization.ROOT, UNIT));

    var moved = sample.call(MANAGER, "ListAccountsForParent", Map.of("ParentId", UNIT));
    assertThat(each(moved, "Accounts", "Id")).containsExactly(MEMBER);
    assertThat(sample.refusal(MANAGER, "MoveAccount", move(Organization.ROOT, UNIT)))
        .isEqualTo("DuplicateAccountException");
    assertThat(sample.refusal(MANAGER, "MoveAccount", move("ou-none", Organization.ROOT)))
        .isEqualTo("SourceParentNotFoundException");
    assertThat(sample.refusal(MANAGER, "MoveAccount", move(UNIT, "ou-none")))
        .isEqualTo("DestinationParentNotFoundException");
  }

  @Test
  void an_account_cannot_move_from_where_it_is_not() {
    sample.world().run(state -> state.organization().addUnit("ou-exam-second11", "second", UNIT));

    assertThat(sample.refusal(MANAGER, "MoveAccount", move(UNIT, "ou-exam-second11")))
        .isEqualTo("SourceParentNotFoundException");
  }

  @Test
  void closing_only_begins_and_is_begun_once() {
    sample.call(MANAGER, "CloseAccount", THE_MEMBER);

    assertThat(each(sample.call(MANAGER, "ListAccounts", Map.of()), "Accounts", "State"))
        .containsExactly("ACTIVE", "PENDING_CLOSURE");
    assertThat(sample.refusal(MANAGER, "CloseAccount", THE_MEMBER)).isEqualTo("ConflictException");
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "CLOSED"})
  void what_is_closed_is_not_closed_again(AccountState closed) {
    sample.world().run(state -> state.organization().turn(MEMBER, closed));

    assertThat(sample.refusal(MANAGER, "CloseAccount", THE_MEMBER))
        .isEqualTo("AccountAlreadyClosedException");
  }

  @Test
  void a_created_account_is_a_member_when_the_scenario_says_so() {
    var answer =
        sample.call(
            MANAGER, "CreateAccount", Map.of("AccountName", "new", "Email", "n@example.com"));
    var status = inside(answer, "CreateAccountStatus");

    assertThat(status).containsEntry("State", "IN_PROGRESS").doesNotContainKey("AccountId");
    assertThat(members()).hasSize(2);

    var id = String.valueOf(status.get("Id"));
    sample.world().run(state -> state.organization().finish(id, "777788889999", Sample.NOON));

    assertThat(members()).containsExactly(MANAGEMENT, MEMBER, "777788889999");
    assertThat(each(sample.call(MANAGER, "ListAccounts", Map.of()), "Accounts", "Name"))
        .last()
        .isEqualTo("new");
  }

  @Test
  void an_account_needs_a_name_and_an_address() {
    assertThat(sample.refusal(MANAGER, "CreateAccount", Map.of("AccountName", "new")))
        .isEqualTo("InvalidInputException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MoveAccount",
        "CreateAccount",
        "CloseAccount",
        "RemoveAccountFromOrganization",
        "EnableAWSServiceAccess",
        "DisableAWSServiceAccess"
      })
  void only_the_management_account_changes_anything(String operation) {
    sample
        .world()
        .run(state -> state.organization().delegate("any.amazonaws.com", MEMBER, Sample.NOON));

    assertThat(sample.refusal(MEMBERS_ADMIN, operation, Map.of("AccountId", MANAGEMENT)))
        .isEqualTo("AccessDeniedException");
  }

  private static Map<String, Object> move(String from, String to) {
    return Map.of("AccountId", MEMBER, "SourceParentId", from, "DestinationParentId", to);
  }

  private List<Object> members() {
    return each(sample.call(MANAGER, "ListAccounts", Map.of()), "Accounts", "Id");
  }
}
