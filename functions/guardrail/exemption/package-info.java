/** A time in which one account's trail is told and not repaired: break-glass. */
@org.jspecify.annotations.NullMarked
package guardrail.exemption;
