package guardrail.policy.judge;

import java.util.Collection;

/** Whether something holds, where not everything about the request is known. */
enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(boolean known) {
    return known ? YES : NO;
  }

  Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** One that certainly does not hold settles it, whatever is unknown about the others. */
  static Truth all(Collection<Truth> truths) {
    if (truths.contains(NO)) {
      return NO;
    }
    return truths.contains(UNKNOWN) ? UNKNOWN : YES;
  }

  /** One that certainly holds settles it. */
  static Truth any(Collection<Truth> truths) {
    if (truths.contains(YES)) {
      return YES;
    }
    return truths.contains(UNKNOWN) ? UNKNOWN : NO;
  }
}
