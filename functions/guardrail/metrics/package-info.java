/** The figures by which people see that the guardrail works, and hear that it does not. */
@org.jspecify.annotations.NullMarked
package guardrail.metrics;
