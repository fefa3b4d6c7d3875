package guardrail.ledger;

import java.time.Instant;

/**
 * Who works on something, and until when nobody else does. Lambda gives the tries of one event one
 * request id, so a try takes over at once what the try before it left.
 *
 * @param holder the request id of an invocation
 * @param until when that invocation is dead at the latest
 */
public record Lease(String holder, Instant until) {
  boolean isOf(Lease other) {
    return holder.equals(other.holder);
  }

  /** Whether this invocation may take it over. */
  boolean isFreeFor(Lease other, Instant now) {
    return isOf(other) || now.isAfter(until);
  }

  /** The same, given back. */
  public Lease released() {
    return new Lease(holder, Instant.EPOCH);
  }
}
