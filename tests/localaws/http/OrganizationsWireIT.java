package localaws.http;

import static localaws.organizations.SampleOrganization.ID;
import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MANAGER;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static localaws.organizations.SampleOrganization.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import localaws.Sample;
import localaws.organizations.Organization;
import localaws.organizations.SampleOrganization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.AccountState;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.ParentType;

class OrganizationsWireIT {
  private final SampleOrganization sample = SampleOrganization.founded();
  @RegisterExtension final Served served = new Served(sample.world());
  private final OrganizationsClient manager = client(MANAGER.accessKeyId());
  private final OrganizationsClient member = client(MEMBERS_ADMIN.accessKeyId());

  private OrganizationsClient client(String accessKeyId) {
    return served.client(OrganizationsClient.builder(), accessKeyId);
  }

  @Test
  void the_sdk_reads_the_organization_and_its_accounts() {
    assertThat(member.describeOrganization().organization().id()).isEqualTo(ID);
    assertThat(manager.listAccounts().accounts())
        .extracting(Account::id)
        .containsExactly(MANAGEMENT, MEMBER);
    var account = manager.describeAccount(of -> of.accountId(MEMBER)).account();
    assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
    assertThat(account.joinedTimestamp()).isEqualTo(Sample.NOON);
  }

  @Test
  void the_sdks_paginator_goes_on_after_an_empty_page() {
    sample.world().faults().emptyAccountPages(true);

    assertThat(manager.listAccountsPaginator().stream().map(page -> page.accounts().size()))
        .containsExactly(0, 2);
  }

  @Test
  void the_sdk_walks_the_tree_and_moves_an_account() {
    manager.moveAccount(
        move -> move.accountId(MEMBER).sourceParentId(Organization.ROOT).destinationParentId(UNIT));

    var parent = manager.listParents(of -> of.childId(MEMBER)).parents().getFirst();
    assertThat(parent.id()).isEqualTo(UNIT);
    assertThat(parent.type()).isEqualTo(ParentType.ORGANIZATIONAL_UNIT);
    assertThat(manager.listAccountsForParent(of -> of.parentId(UNIT)).accounts()).hasSize(1);
    assertThat(
            manager
                .listOrganizationalUnitsForParent(of -> of.parentId(Organization.ROOT))
                .organizationalUnits())
        .hasSize(1);
  }

  @Test
  void the_sdk_creates_closes_and_parts_with_accounts() {
    var status =
        manager
            .createAccount(create -> create.accountName("new").email("n@example.com"))
            .createAccountStatus();
    assertThat(status.state()).isEqualTo(CreateAccountState.IN_PROGRESS);
    assertThat(status.accountId()).isNull();

    manager.closeAccount(close -> close.accountId(MEMBER));
    assertThat(manager.describeAccount(of -> of.accountId(MEMBER)).account().stateAsString())
        .isEqualTo("PENDING_CLOSURE");

    member.leaveOrganization();
    assertThat(manager.listAccounts().accounts()).hasSize(1);
  }

  @Test
  void the_sdk_reads_who_is_trusted_and_who_administers() {
    manager.enableAWSServiceAccess(of -> of.servicePrincipal("cloudtrail.amazonaws.com"));
    try (var cloudTrail = served.client(CloudTrailClient.builder(), MANAGER.accessKeyId())) {
      cloudTrail.registerOrganizationDelegatedAdmin(of -> of.memberAccountId(MEMBER));
    }

    assertThat(manager.listAWSServiceAccessForOrganization().enabledServicePrincipals())
        .allMatch(trusted -> trusted.dateEnabled().equals(Sample.NOON))
        .hasSize(1);
    assertThat(member.listDelegatedAdministrators(_ -> {}).delegatedAdministrators())
        .allMatch(admin -> admin.id().equals(MEMBER))
        .hasSize(1);
  }

  @Test
  void the_sdk_reads_the_modelled_errors() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> member.listAccounts())
        .satisfies(
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> manager.describeAccount(of -> of.accountId(Sample.ACCOUNT)));
    try (var stranger = client(Sample.ADMIN.accessKeyId())) {
      assertThatExceptionOfType(AwsOrganizationsNotInUseException.class)
          .isThrownBy(stranger::describeOrganization);
    }
  }
}
