/** What was done in a time of which records may be missing, as Event history shows it. Pure. */
@org.jspecify.annotations.NullMarked
package guardrail.dossier;
