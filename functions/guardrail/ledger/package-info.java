/** What was found and told before: it decides what is told again, and never what is repaired. */
@org.jspecify.annotations.NullMarked
package guardrail.ledger;
