/** CloudTrail's calls as observations and results. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.cloudtrail;
