/** Alerts as events of the default bus. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.events;
