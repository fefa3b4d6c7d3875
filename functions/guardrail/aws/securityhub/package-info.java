/** Alerts as findings of Security Hub CSPM. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.securityhub;
