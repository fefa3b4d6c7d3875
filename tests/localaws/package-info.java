/**
 * The in-JVM stand-in for AWS: strict where the guardrail bets, put and get elsewhere, loud when
 * asked anything it does not know.
 */
@org.jspecify.annotations.NullMarked
package localaws;
