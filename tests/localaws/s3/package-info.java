/** S3's buckets: namespace, owners, policies and configurations, no objects. */
@org.jspecify.annotations.NullMarked
package localaws.s3;
