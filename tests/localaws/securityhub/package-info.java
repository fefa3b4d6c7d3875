/** Security Hub CSPM, as far as a finding provider sees it. */
@org.jspecify.annotations.NullMarked
package localaws.securityhub;
