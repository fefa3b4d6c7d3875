/** What is guarded: the trails, and the standard each of them must meet. */
@org.jspecify.annotations.NullMarked
package guardrail.guarded;
