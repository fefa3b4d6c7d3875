/** What is there now: a look at a trail and its buckets, each part known or unreadable. */
@org.jspecify.annotations.NullMarked
package guardrail.observation;
