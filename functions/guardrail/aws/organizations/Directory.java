package guardrail.aws.organizations;

import guardrail.aws.AwsErrors;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.organization.Account;
import guardrail.organization.Account.State;
import guardrail.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/**
 * The organization as Organizations shows it, to its management account and to the delegated
 * administrator of any service (AWS Organizations User Guide, "Delegated administrator").
 */
public final class Directory implements Organization {
  private final OrganizationsClient organizations;
  private final String managementAccount;
  private final List<String> guarded;

  /**
   * A directory; nothing is asked yet.
   *
   * @param guarded the roots and units below which accounts are guarded
   */
  public Directory(
      OrganizationsClient organizations, String managementAccount, List<String> guarded) {
    this.organizations = organizations;
    this.managementAccount = managementAccount;
    this.guarded = List.copyOf(guarded);
  }

  @Override
  public Part<Optional<Account>> member(String accountId) {
    try {
      var found = organizations.describeAccount(r -> r.accountId(accountId)).account();
      return new Known<>(Optional.of(account(found)));
    } catch (SdkException exception) {
      return AwsErrors.code(exception).equals("AccountNotFoundException")
          ? new Known<>(Optional.empty())
          : new Unreadable<>(error("organizations:DescribeAccount", accountId, exception));
    }
  }

  /** The management account is guarded wherever it lies. */
  @Override
  public Part<Boolean> inScope(String accountId) {
    if (guardsAll() || accountId.equals(managementAccount)) {
      return new Known<>(true);
    }
    try {
      for (var parent = parent(accountId); parent.isPresent(); parent = parent(parent.get())) {
        if (guarded.contains(parent.get())) {
          return new Known<>(true);
        }
        if (isRoot(parent.get())) {
          break;
        }
      }
      return new Known<>(false);
    } catch (SdkException exception) {
      return new Unreadable<>(error("organizations:ListParents", accountId, exception));
    }
  }

  @Override
  public Optional<AwsError> members(Consumer<Account> each) {
    try {
      if (guardsAll()) {
        organizations
            .listAccountsPaginator(_ -> {})
            .forEach(page -> page.accounts().forEach(a -> each.accept(account(a))));
      } else {
        guarded.forEach(unit -> below(unit, each));
        each.accept(
            account(organizations.describeAccount(r -> r.accountId(managementAccount)).account()));
      }
      return Optional.empty();
    } catch (SdkException exception) {
      return Optional.of(error("organizations:ListAccounts", "the organization", exception));
    }
  }

  private void below(String unit, Consumer<Account> each) {
    organizations
        .listAccountsForParentPaginator(r -> r.parentId(unit))
        .forEach(page -> page.accounts().forEach(a -> each.accept(account(a))));
    organizations
        .listOrganizationalUnitsForParentPaginator(r -> r.parentId(unit))
        .forEach(page -> page.organizationalUnits().forEach(next -> below(next.id(), each)));
  }

  private Optional<String> parent(String child) {
    return organizations.listParents(r -> r.childId(child)).parents().stream()
        .map(parent -> parent.id())
        .findFirst();
  }

  private boolean guardsAll() {
    return guarded.stream().anyMatch(Directory::isRoot);
  }

  private static boolean isRoot(String id) {
    return id.startsWith("r-");
  }

  /** Older endpoints know Status alone, which was retired on 2026-09-09. */
  private static Account account(
      software.amazon.awssdk.services.organizations.model.Account found) {
    var state =
        Optional.ofNullable(found.stateAsString())
            .or(() -> Optional.ofNullable(found.statusAsString()))
            .orElse("");
    return new Account(found.id(), Optional.ofNullable(found.name()).orElse(""), State.of(state));
  }

  private AwsError error(String operation, String resource, SdkException exception) {
    return AwsErrors.error(operation, resource, managementAccount, "us-east-1", exception);
  }
}
