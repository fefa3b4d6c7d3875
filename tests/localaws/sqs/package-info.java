/** SQS's standard queues on the world's clock; nothing waits, so a long poll answers at once. */
@org.jspecify.annotations.NullMarked
package localaws.sqs;
