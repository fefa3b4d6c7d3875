/** Figures for CloudWatch, handed over through the function's log. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.cloudwatch;
