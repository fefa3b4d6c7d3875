/** What becomes of each account: how far it is, and what comes next. Pure, but for its ports. */
@org.jspecify.annotations.NullMarked
package guardrail.onboarding;
