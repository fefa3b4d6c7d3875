/** The ledger in a DynamoDB table. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.dynamodb;
