/** DynamoDB as far as items and scans go: tables, conditions, and how a table is lost. */
@org.jspecify.annotations.NullMarked
package localaws.dynamodb;
