package guardrail.ledger;

import java.time.Instant;
import java.util.List;

/** A repair that an invocation began, with what it had found, in words. */
public record Begun(Lease lease, Instant at, List<String> found) {
  public Begun {
    found = List.copyOf(found);
  }
}
