/** How what is there differs from the standard. */
@org.jspecify.annotations.NullMarked
package guardrail.drift;
