/** What people run by hand: the verbs of ./guardrail that speak to AWS with their credentials. */
@org.jspecify.annotations.NullMarked
package guardrail.command;
