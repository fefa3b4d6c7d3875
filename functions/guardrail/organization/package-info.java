/** The accounts of the organization: who belongs to it, and what happens to its members. */
@org.jspecify.annotations.NullMarked
package guardrail.organization;
