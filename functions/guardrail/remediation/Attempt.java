package guardrail.remediation;

import guardrail.remediation.Result.Applied;

/** A remediation and what came of it. */
public record Attempt(Remediation remediation, Result result) {
  public boolean applied() {
    return result instanceof Applied;
  }
}
