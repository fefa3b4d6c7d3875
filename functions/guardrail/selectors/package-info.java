/** Which events a trail records: what selectors mean, however they are written. */
@org.jspecify.annotations.NullMarked
package guardrail.selectors;
