package guardrail.aws;

import static guardrail.aws.OrganizationHub.DEEPER;
import static guardrail.aws.OrganizationHub.ID;
import static guardrail.aws.OrganizationHub.MANAGEMENT;
import static guardrail.aws.OrganizationHub.MEMBER;
import static guardrail.aws.OrganizationHub.SANDBOX;
import static guardrail.aws.OrganizationHub.WORKLOADS;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.AwsError;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.organization.Account;
import guardrail.organization.Account.State;
import guardrail.organization.Organization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import localaws.organizations.AccountState;
import localaws.organizations.JoinedMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryIT {
  private static final String ROOT = localaws.organizations.Organization.ROOT;

  private final OrganizationHub hub = new OrganizationHub();

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void a_member_is_shown_with_its_name_and_state() {
    assertThat(below(ROOT).member(MEMBER))
        .isEqualTo(new Known<>(Optional.of(new Account(MEMBER, "payments", State.ACTIVE))));
  }

  @Test
  void a_state_is_read_as_organizations_writes_it() {
    for (var state : AccountState.values()) {
      hub.world.run(all -> all.organization().turn(MEMBER, state));

      assertThat(below(ROOT).member(MEMBER).known().flatMap(found -> found))
          .map(account -> account.state().name())
          .contains(state.name());
    }
  }

  @Test
  void who_is_no_member_is_known_to_be_none() {
    assertThat(below(ROOT).member("777788889999")).isEqualTo(new Known<>(Optional.empty()));
  }

  @Test
  void who_may_not_ask_knows_nothing() {
    hub.world.run(state -> state.organization().revoke("any.amazonaws.com", ID));

    assertThat(below(ROOT).member(MEMBER))
        .isInstanceOfSatisfying(
            Unreadable.class,
            part -> {
              assertThat(part.error().code()).isEqualTo("AccessDeniedException");
              assertThat(part.error().operation()).isEqualTo("organizations:DescribeAccount");
            });
    assertThat(below(WORKLOADS).inScope(MEMBER)).isInstanceOf(Unreadable.class);
    assertThat(members(below(ROOT), new ArrayList<>())).isPresent();
  }

  @Test
  void below_the_root_every_account_is_in_scope_and_nobody_is_asked() {
    assertThat(below(ROOT).inScope(MEMBER)).isEqualTo(new Known<>(true));
    assertThat(hub.calls("ListParents")).isEmpty();
  }

  @Test
  void an_account_is_in_scope_however_deep_below_a_unit_it_lies() {
    assertThat(below(WORKLOADS).inScope(MEMBER)).isEqualTo(new Known<>(false));

    move(MEMBER, WORKLOADS);
    assertThat(below(WORKLOADS).inScope(MEMBER)).isEqualTo(new Known<>(true));

    move(MEMBER, DEEPER);
    assertThat(below(WORKLOADS).inScope(MEMBER)).isEqualTo(new Known<>(true));
    assertThat(below(SANDBOX).inScope(MEMBER)).isEqualTo(new Known<>(false));
    assertThat(below(SANDBOX, DEEPER).inScope(MEMBER)).isEqualTo(new Known<>(true));
  }

  @Test
  void the_management_account_is_in_scope_wherever_it_lies() {
    assertThat(below(SANDBOX).inScope(MANAGEMENT)).isEqualTo(new Known<>(true));
  }

  @Test
  void all_accounts_are_listed_over_all_pages_and_empty_ones_too() {
    hub.world.faults().emptyAccountPages(true);
    for (int i = 0; i < 45; i++) {
      join("%012d".formatted(i));
    }
    var found = new ArrayList<String>();

    assertThat(members(below(ROOT), found)).isEmpty();
    assertThat(found).hasSize(48).contains(ID, MANAGEMENT, MEMBER).doesNotHaveDuplicates();
  }

  @Test
  void of_units_the_accounts_at_any_depth_are_listed_and_the_management_account() {
    move(MEMBER, DEEPER);
    join("222233334444");
    move("222233334444", WORKLOADS);
    join("555566667777");
    move("555566667777", SANDBOX);
    var found = new ArrayList<String>();

    assertThat(members(below(WORKLOADS), found)).isEmpty();
    assertThat(found).containsExactlyInAnyOrder(MEMBER, "222233334444", MANAGEMENT);
  }

  @Test
  void a_list_that_ends_early_says_why() {
    var throttled = new localaws.AwsError("AccessDeniedException", 400, "not now");
    hub.world.faults().fail("organizations", "ListOrganizationalUnitsForParent", 1, throttled);

    assertThat(members(below(WORKLOADS), new ArrayList<>()))
        .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo("AccessDeniedException"));
  }

  @Test
  void a_member_is_asked_for_once_in_a_while_and_a_stranger_each_time() {
    var organization = below(ROOT);
    for (int i = 0; i < 3; i++) {
      organization.member(MEMBER);
      organization.member("777788889999");
    }
    assertThat(hub.calls("DescribeAccount")).hasSize(1 + 3);

    hub.clock.advance(Duration.ofMinutes(5));
    organization.member(MEMBER);
    assertThat(hub.calls("DescribeAccount")).hasSize(1 + 3 + 1);
  }

  private Organization below(String... scope) {
    return hub.ports(scope).organization();
  }

  private static Optional<AwsError> members(Organization organization, List<String> found) {
    return organization.members(account -> found.add(account.id()));
  }

  private void join(String id) {
    hub.world.run(
        state -> state.organization().join(id, "a", JoinedMethod.CREATED, hub.clock.instant()));
  }

  private void move(String id, String unit) {
    hub.world.run(state -> state.organization().move(id, unit));
  }
}
