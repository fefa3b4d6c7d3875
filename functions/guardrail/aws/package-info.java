/** The AWS border: the only packages that know the SDK. */
@org.jspecify.annotations.NullMarked
package guardrail.aws;
