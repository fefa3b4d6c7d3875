/** CloudTrail's trails, one file per operation. */
@org.jspecify.annotations.NullMarked
package localaws.cloudtrail;
