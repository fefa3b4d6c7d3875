/** Which Regions an account has switched on. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.account;
