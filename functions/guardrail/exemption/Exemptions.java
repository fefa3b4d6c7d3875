package guardrail.exemption;

import java.time.Instant;

/** Looks whether an account is exempt. */
@FunctionalInterface
public interface Exemptions {
  /** Nobody may open one, and AWS is never asked. */
  Exemptions NEVER = (_, _) -> Verdict.UNASKED;

  /** Asks AWS for this account's. It does not fail: what cannot be read is no exemption. */
  Verdict of(String account, Instant now);
}
