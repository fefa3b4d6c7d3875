package localaws.organizations;

import java.time.Instant;
import java.util.Map;

/**
 * What Organizations tells of accounts that come and go, in the management account's us-east-1 only
 * (docs/aws-facts.md C1). It changes nothing: the scenario has the account join, too.
 */
public final class OrganizationEvents {
  private static final String HIDDEN = "****";

  private final ServiceEvent event;
  private final String displayed;

  public OrganizationEvents(String managementAccount, Instant at) {
    this.event = new ServiceEvent("organizations", managementAccount, "us-east-1", at);
    this.displayed = DisplayTime.of(at);
  }

  public Map<String, Object> created(String requestId, String account) {
    return createAccountResult(
        Map.of(
            "id", requestId,
            "state", "SUCCEEDED",
            "accountName", HIDDEN,
            "accountId", account,
            "requestedTimestamp", displayed,
            "completedTimestamp", displayed));
  }

  /** Names no account, since there is none. */
  public Map<String, Object> notCreated(String requestId, String reason) {
    return createAccountResult(
        Map.of(
            "id", requestId,
            "state", "FAILED",
            "accountName", HIDDEN,
            "failureReason", reason,
            "requestedTimestamp", displayed,
            "completedTimestamp", displayed));
  }

  private Map<String, Object> createAccountResult(Map<String, Object> status) {
    return event.of("CreateAccountResult", Map.of("createAccountStatus", status));
  }

  public Map<String, Object> closed(String account) {
    return event.of(
        "CloseAccountResult",
        Map.of(
            "closeAccountStatus",
            Map.of(
                "accountId", account,
                "state", "SUCCEEDED",
                "requestedTimestamp", displayed,
                "completedTimestamp", displayed)));
  }

  /** UNVERIFIED (3): nobody has published one; only its name and what it carries are known. */
  public Map<String, Object> joined(String account, JoinedMethod method) {
    return event.of(
        "AccountJoinedOrganization",
        Map.of(
            "accountId", account,
            "joinedMethod", method.name(),
            "joinedTime", displayed));
  }

  /** UNVERIFIED (3). LEFT, REMOVED, or CLEANED about 90 days after an account was closed. */
  public Map<String, Object> departed(String account, String method) {
    return event.of(
        "AccountDepartedOrganization",
        Map.of(
            "accountId", account,
            "departedMethod", method,
            "departedTime", displayed));
  }
}
