/** DynamoDB as far as one item at a time goes: tables, conditions, and how a table is lost. */
@org.jspecify.annotations.NullMarked
package localaws.dynamodb;
