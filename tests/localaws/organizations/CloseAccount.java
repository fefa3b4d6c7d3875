package localaws.organizations;

import java.util.Map;
import localaws.AwsError;
import localaws.Request;

/** Only begins it: the scenario suspends the account (API Reference, CloseAccount). */
record CloseAccount(Standing standing) implements OrganizationWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofManagement(request);
    var account = standing.named(request);
    if (standing.organization().isManagedBy(account.id())) {
      throw AwsError.refused(
          "ConstraintViolationException", "You can't close the management account.");
    }
    switch (account.state()) {
      case ACTIVE, PENDING_ACTIVATION ->
          standing.organization().turn(account.id(), AccountState.PENDING_CLOSURE);
      case PENDING_CLOSURE ->
          throw AwsError.refused("ConflictException", "The account is about to be closed.");
      case SUSPENDED, CLOSED ->
          throw AwsError.refused(
              "AccountAlreadyClosedException",
              "You attempted to close an account that is already closed.");
    }
    return Map.of();
  }
}
