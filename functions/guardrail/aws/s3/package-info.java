/** S3's bucket calls as observations and results. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.s3;
