/** KMS as far as trails and topics need it: keys, their states and their policies. */
@org.jspecify.annotations.NullMarked
package localaws.kms;
