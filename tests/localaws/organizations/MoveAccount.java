package localaws.organizations;

import java.util.Map;
import localaws.AwsError;
import localaws.Request;

/** Must name where the account is as well as where to (API Reference, MoveAccount). */
record MoveAccount(Standing standing) implements OrganizationWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofManagement(request);
    var account = standing.named(request);
    var source = standing.unit(request, "SourceParentId", "SourceParentNotFoundException");
    var destination =
        standing.unit(request, "DestinationParentId", "DestinationParentNotFoundException");
    if (account.parent().equals(destination.id())) {
      throw AwsError.refused(
          "DuplicateAccountException", "That account is already in the specified destination.");
    }
    if (!account.parent().equals(source.id())) {
      throw AwsError.refused(
          "SourceParentNotFoundException", "The account is not in " + source.id());
    }
    standing.organization().move(account.id(), destination.id());
    return Map.of();
  }
}
