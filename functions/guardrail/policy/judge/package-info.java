/** What a policy document says, and what AWS would make of it. */
@org.jspecify.annotations.NullMarked
package guardrail.policy.judge;
