package guardrail.policy.judge;

/** Whether a value of the request matches one of the policy; unknown if either is malformed. */
interface Comparison {
  Truth holds(String asked, String wanted, Variables variables);
}
