/** Keeps the standard trail of an AWS account recording. */
@org.jspecify.annotations.NullMarked
package guardrail;
