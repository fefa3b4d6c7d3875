/** What came of one wake-up, from the event to the second look. */
@org.jspecify.annotations.NullMarked
package guardrail.incident;
