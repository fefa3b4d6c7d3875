/** The messages: pure text and JSON, made from an incident. */
@org.jspecify.annotations.NullMarked
package guardrail.alert;
