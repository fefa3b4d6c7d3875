/** What the guardrail asks of IAM. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.iam;
