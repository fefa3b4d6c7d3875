/** What the guardrail asks of AWS KMS. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.kms;
