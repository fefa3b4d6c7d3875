/** KMS as far as CloudTrail asks: which key a name means, and whether CloudTrail may use it. */
@org.jspecify.annotations.NullMarked
package localaws.kms;
