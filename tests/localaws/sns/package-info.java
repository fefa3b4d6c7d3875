/** SNS: topics that exist or not, and what was published to them. */
@org.jspecify.annotations.NullMarked
package localaws.sns;
