/** Reads the outputs of the guardrail's stack; for commands, not in the Lambda package. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.cloudformation;
