/** The policy documents of the buckets that the guardrail makes. */
@org.jspecify.annotations.NullMarked
package guardrail.policy;
