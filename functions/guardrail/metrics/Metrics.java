package guardrail.metrics;

import java.util.Map;

/** Where figures go; one that cannot be emitted is lost, and a repair never fails for it. */
public interface Metrics {
  /** Emits figures of one moment together; never throws. */
  void emit(Map<Metric, Double> values);
}
