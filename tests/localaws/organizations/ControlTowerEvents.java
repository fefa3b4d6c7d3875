package localaws.organizations;

import java.time.Instant;
import java.util.Map;

/**
 * What Control Tower tells of accounts that it sets up, in the management account and Control
 * Tower's home Region (docs/aws-facts.md C2). A second try after a failure is told as an update.
 */
public final class ControlTowerEvents {
  private final ServiceEvent event;

  public ControlTowerEvents(String managementAccount, String homeRegion, Instant at) {
    this.event = new ServiceEvent("controltower", managementAccount, homeRegion, at);
  }

  /** SUCCEEDED or FAILED. */
  public Map<String, Object> created(String account, String state) {
    return of("CreateManagedAccount", "createManagedAccountStatus", account, state);
  }

  /** SUCCEEDED or FAILED. */
  public Map<String, Object> updated(String account, String state) {
    return of("UpdateManagedAccount", "updateManagedAccountStatus", account, state);
  }

  private Map<String, Object> of(String name, String member, String account, String state) {
    var envelope = event.of(name, Map.of(member, status(account, state)));
    // Control Tower's own sample leaves these out, where Organizations says null.
    if (envelope.get("detail") instanceof Map<?, ?> detail) {
      detail.remove("requestParameters");
      detail.remove("responseElements");
      detail.remove("recipientAccountId");
    }
    return envelope;
  }

  private Map<String, Object> status(String account, String state) {
    return Map.of(
        "organizationalUnit",
        Map.of("organizationalUnitName", "Custom", "organizationalUnitId", "ou-exam-12345678"),
        "account",
        Map.of("accountName", "new-account", "accountId", account),
        "state",
        state,
        "message",
        "AWS Control Tower "
            + (state.equals("SUCCEEDED") ? "successfully" : "has not")
            + " created a managed account.",
        "requestedTimestamp",
        event.time(),
        "completedTimestamp",
        event.time());
  }
}
