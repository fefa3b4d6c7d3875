/** What can be done about drift: the calls, their plan and what came of them. */
@org.jspecify.annotations.NullMarked
package guardrail.remediation;
