/** Gives events to the function again; for commands, not in the Lambda package. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.lambda;
