/** Incidents as the log tells them: as a table, as JSON and as pages. */
@org.jspecify.annotations.NullMarked
package guardrail.command.incidents;
