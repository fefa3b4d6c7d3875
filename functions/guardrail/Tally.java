package guardrail;

import guardrail.metrics.Metric;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Phase;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts what came of a batch of accounts. Many threads may count at once. */
final class Tally {
  private final Map<Metric, Double> values = new EnumMap<>(Metric.class);

  synchronized void add(Metric metric, double value) {
    values.merge(metric, value, Double::sum);
  }

  /** What a look of the onboarding came to. */
  void onboarding(Enrolment before, Enrolment after) {
    if (after.phase() == before.phase()) {
      return;
    }
    if (after.phase() == Phase.FAILED) {
      add(Metric.FAILED_ONBOARDINGS, 1);
    }
    if (after.phase() == Phase.ONBOARDED) {
      add(Metric.ONBOARDED_ACCOUNTS, 1);
      after
          .standing()
          .ended()
          .ifPresent(ended -> longest(Duration.between(after.since(), ended).toSeconds() / 60.0));
    }
  }

  private synchronized void longest(double minutes) {
    values.merge(Metric.ONBOARDING_MINUTES, minutes, Math::max);
  }

  synchronized Map<Metric, Double> values() {
    return new EnumMap<>(values);
  }
}
