/** Parameter Store, where exemptions are. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.ssm;
