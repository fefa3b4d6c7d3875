/** AWS STS: who calls, and sessions of roles in this and other accounts. */
@org.jspecify.annotations.NullMarked
package localaws.sts;
