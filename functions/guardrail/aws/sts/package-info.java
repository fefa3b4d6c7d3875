/** The roles of member accounts, assumed for one look or one repair. */
@org.jspecify.annotations.NullMarked
package guardrail.aws.sts;
