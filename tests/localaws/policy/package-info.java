/** What a bucket policy lets CloudTrail do, judged without the product's help. */
@org.jspecify.annotations.NullMarked
package localaws.policy;
