package guardrail.metrics;

/** A figure that the guardrail emits; the template's alarms and dashboard know it by its name. */
public enum Metric {
  /** A look that the schedule asked for. Its absence is an alarm. */
  RESYNCS("Resyncs", "Count"),
  /** 1 if the last look found the trail recording to its standard, else 0. */
  GUARDED("Guarded", "None"),
  /** Something differed, or somebody stopped, deleted or weakened the trail. */
  INCIDENTS("Incidents", "Count"),
  /** An incident that ended without the trail being as it must be. */
  FAILED_REPAIRS("FailedRepairs", "Count"),
  /** From the start of the function to the look that found the trail well again. */
  REPAIR_MILLIS("RepairMillis", "Milliseconds"),
  /** How long the trail did not record. */
  BLACKOUT_SECONDS("BlackoutSeconds", "Seconds"),
  /** Subscriptions of the alert topic that somebody has confirmed. */
  CONFIRMED_SUBSCRIPTIONS("ConfirmedSubscriptions", "Count"),
  /** An alert that its topic did not take. */
  UNTOLD_ALERTS("UntoldAlerts", "Count"),
  /** An alert that was kept back because the same was told before. */
  MUTED_ALERTS("MutedAlerts", "Count"),
  /** An event that was not believed. */
  REFUSED_EVENTS("RefusedEvents", "Count"),
  /** A read or write of the ledger that failed. */
  LEDGER_FAILURES("LedgerFailures", "Count"),
  /** A channel beside the alert topic that did not take an alert. */
  CHANNEL_FAILURES("ChannelFailures", "Count"),
  /** A listing of the organization's accounts that came to its end. Its absence is an alarm. */
  SWEEPS("Sweeps", "Count"),
  /** Accounts that a sweep handed on to be looked at. */
  SWEPT_ACCOUNTS("SweptAccounts", "Count"),
  /** Accounts that are not guarded yet and should long be. */
  LATE_ONBOARDINGS("LateOnboardings", "Count"),
  /** An account that could not be brought under guard. */
  FAILED_ONBOARDINGS("FailedOnboardings", "Count"),
  /** A guarded account whose role does not let the guardrail in. */
  UNREACHABLE_ACCOUNTS("UnreachableAccounts", "Count"),
  /** An account that is guarded from now on. */
  ONBOARDED_ACCOUNTS("OnboardedAccounts", "Count"),
  /** From an account's arrival to its trail recording; CloudWatch has no unit for minutes. */
  ONBOARDING_MINUTES("OnboardingMinutes", "None");

  private final String cloudWatchName;
  private final String unit;

  Metric(String cloudWatchName, String unit) {
    this.cloudWatchName = cloudWatchName;
    this.unit = unit;
  }

  /** The metric's name in the namespace CloudTrailGuardrail. */
  public String cloudWatchName() {
    return cloudWatchName;
  }

  /** One of CloudWatch's units (CloudWatch API Reference, MetricDatum). */
  public String unit() {
    return unit;
  }
}
