/** Reads and empties the queues of dead letters; for commands, not in the Lambda package. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.sqs;
