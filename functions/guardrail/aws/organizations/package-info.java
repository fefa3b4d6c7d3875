/** AWS Organizations, asked by its management account or a delegated administrator. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.organizations;
