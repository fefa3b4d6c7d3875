package guardrail.ledger;

import guardrail.alert.Alert;

/** An alert on its way: it leaves the ledger only when the topic has taken it. */
public record Outgoing(String id, Lease lease, Alert alert) {
  Outgoing taken(Lease by) {
    return new Outgoing(id, by, alert);
  }

  /** For whoever comes next. */
  public Outgoing released() {
    return taken(lease.released());
  }
}
