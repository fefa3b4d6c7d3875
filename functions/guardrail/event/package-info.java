/** What happened: the event that woke the guardrail, and who made the call it speaks of. */
@org.jspecify.annotations.NullMarked
package guardrail.event;
