/** Tells an alert through an SNS topic. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.sns;
