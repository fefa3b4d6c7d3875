/** What the guardrail asks of CloudWatch Logs. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.logs;
