package localaws.organizations;

import static localaws.organizations.SampleOrganization.ID;
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
import java.util.Objects;
import localaws.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTest {
  private final SampleOrganization sample = SampleOrganization.founded();

  @Test
  void any_member_learns_which_organization_it_is_in() {
    var answer = sample.call(MEMBERS_ADMIN, "DescribeOrganization", Map.of());

    assertThat(inside(answer, "Organization"))
        .containsEntry("Id", ID)
        .containsEntry("MasterAccountId", MANAGEMENT)
        .containsEntry(
            "MasterAccountArn",
            "arn:aws:organizations::999988887777:account/o-exampleorgid/999988887777");
  }

  @Test
  void an_account_is_shown_with_its_state_and_the_retired_status() {
    assertThat(described())
        .containsEntry("Id", MEMBER)
        .containsEntry("Name", "first")
        .containsEntry(
            "Arn", "arn:aws:organizations::999988887777:account/o-exampleorgid/" + MEMBER)
        .containsEntry("State", "ACTIVE")
        .containsEntry("Status", "ACTIVE")
        .containsEntry("JoinedMethod", "CREATED")
        .containsEntry("JoinedTimestamp", Sample.NOON.getEpochSecond() * 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING_ACTIVATION, SUSPENDED",
    "SUSPENDED, SUSPENDED",
    "PENDING_CLOSURE, PENDING_CLOSURE",
    "CLOSED, SUSPENDED"
  })
  void the_retired_status_knows_three_words_only(AccountState state, String status) {
    sample.world().run(world -> world.organization().turn(MEMBER, state));

    assertThat(described()).containsEntry("State", state.name()).containsEntry("Status", status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ListAccounts",
        "ListAWSServiceAccessForOrganization",
        "ListDelegatedAdministrators"
      })
  void members_may_not_read_more_but_a_delegated_administrator_may(String operation) {
    assertThat(sample.refusal(MEMBERS_ADMIN, operation, Map.of()))
        .isEqualTo("AccessDeniedException");

    sample
        .world()
        .run(state -> state.organization().delegate("any.amazonaws.com", MEMBER, Sample.NOON));

    assertThat(sample.call(MEMBERS_ADMIN, operation, Map.of())).isNotEmpty();
  }

  @Test
  void an_account_outside_reads_nothing() {
    assertThat(sample.refusal(Sample.ADMIN, "DescribeOrganization", Map.of()))
        .isEqualTo("AWSOrganizationsNotInUseException");
  }

  @Test
  void an_account_that_is_no_member_is_not_found() {
    assertThat(sample.refusal(MANAGER, "DescribeAccount", Map.of("AccountId", Sample.ACCOUNT)))
        .isEqualTo("AccountNotFoundException");
    assertThat(sample.refusal(MANAGER, "DescribeAccount", Map.of("AccountId", "first")))
        .isEqualTo("InvalidInputException");
  }

  @Test
  void accounts_come_in_pages_of_twenty() {
    fill(25);

    var first = sample.call(MANAGER, "ListAccounts", Map.of());
    var second = sample.call(MANAGER, "ListAccounts", next(first));

    assertThat(each(first, "Accounts", "Id")).hasSize(20).startsWith(MANAGEMENT, MEMBER);
    assertThat(each(second, "Accounts", "Id")).hasSize(5).doesNotContain(MEMBER);
    assertThat(second).doesNotContainKey("NextToken");
  }

  @Test
  void an_empty_page_may_have_another_after_it() {
    sample.world().faults().emptyAccountPages(true);

    var first = sample.call(MANAGER, "ListAccounts", Map.of());
    var second = sample.call(MANAGER, "ListAccounts", next(first));

    assertThat(each(first, "Accounts", "Id")).isEmpty();
    assertThat(each(second, "Accounts", "Id")).containsExactly(MANAGEMENT, MEMBER);
    assertThat(second).doesNotContainKey("NextToken");
  }

  @Test
  void pages_have_their_limits() {
    assertThat(sample.refusal(MANAGER, "ListAccounts", Map.of("MaxResults", 21)))
        .isEqualTo("InvalidInputException");
    assertThat(sample.refusal(MANAGER, "ListAccounts", Map.of("NextToken", "made up")))
        .isEqualTo("InvalidInputException");
    assertThat(sample.call(MANAGER, "ListAccounts", Map.of("MaxResults", 1)))
        .containsKey("NextToken");
  }

  @Test
  void each_level_of_the_tree_is_read_by_itself() {
    sample.world().run(state -> state.organization().addUnit("ou-exam-deeper11", "deeper", UNIT));
    sample.world().run(state -> state.organization().move(MEMBER, UNIT));

    assertThat(below("ListAccountsForParent", Organization.ROOT, "Accounts"))
        .containsExactly(MANAGEMENT);
    assertThat(below("ListAccountsForParent", UNIT, "Accounts")).containsExactly(MEMBER);
    assertThat(below("ListOrganizationalUnitsForParent", Organization.ROOT, "OrganizationalUnits"))
        .containsExactly(UNIT);
    assertThat(below("ListOrganizationalUnitsForParent", UNIT, "OrganizationalUnits"))
        .containsExactly("ou-exam-deeper11");
    assertThat(sample.refusal(MANAGER, "ListAccountsForParent", Map.of("ParentId", "ou-none")))
        .isEqualTo("ParentNotFoundException");
  }

  @Test
  void everything_but_the_root_has_a_parent() {
    assertThat(sample.call(MANAGER, "ListParents", Map.of("ChildId", MEMBER)))
        .containsEntry("Parents", List.of(Map.of("Id", Organization.ROOT, "Type", "ROOT")));
    sample.world().run(state -> state.organization().move(MEMBER, UNIT));
    assertThat(sample.call(MANAGER, "ListParents", Map.of("ChildId", MEMBER)))
        .containsEntry("Parents", List.of(Map.of("Id", UNIT, "Type", "ORGANIZATIONAL_UNIT")));
    assertThat(sample.call(MANAGER, "ListParents", Map.of("ChildId", UNIT)))
        .containsEntry("Parents", List.of(Map.of("Id", Organization.ROOT, "Type", "ROOT")));
    assertThat(sample.refusal(MANAGER, "ListParents", Map.of("ChildId", Sample.ACCOUNT)))
        .isEqualTo("ChildNotFoundException");
  }

  private List<Object> below(String operation, String parent, String list) {
    return each(sample.call(MANAGER, operation, Map.of("ParentId", parent)), list, "Id");
  }

  private void fill(int size) {
    for (int i = 2; i < size; i++) {
      var id = "%012d".formatted(i);
      sample
          .world()
          .run(state -> state.organization().join(id, "a", JoinedMethod.INVITED, Sample.NOON));
    }
  }

  private static Map<String, Object> next(Map<String, Object> page) {
    return Map.of("NextToken", Objects.requireNonNull(page.get("NextToken")));
  }

  private Map<String, Object> described() {
    return inside(sample.call(MANAGER, "DescribeAccount", Map.of("AccountId", MEMBER)), "Account");
  }
}
