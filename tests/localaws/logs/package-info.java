/** CloudWatch Logs as far as a trail needs it: its groups, and how long they keep events. */
@org.jspecify.annotations.NullMarked
package localaws.logs;
