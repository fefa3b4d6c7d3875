package guardrail.drift;

import guardrail.selectors.InsightSelector;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The trail is there, and does not record or carry what the standard says. */
public sealed interface RecordingDrift extends Drift {
  /** Its selectors leave management events out, in words, as "reads of kms.amazonaws.com". */
  record ManagementEventsLeftOut(List<String> which) implements RecordingDrift {
    public ManagementEventsLeftOut {
      which = List.copyOf(which);
    }
  }

  /** It records other data events, in the words of {@code EventSelectors}. */
  record DataEventsDiffer(Set<String> expected, Set<String> actual) implements RecordingDrift {}

  /** CloudTrail looks for other anomalies. */
  record InsightsDiffer(Set<InsightSelector> expected, Set<InsightSelector> actual)
      implements RecordingDrift {}

  /** Tags of the standard are missing or have another value. */
  record TagsMissing(Map<String, String> tags) implements RecordingDrift {}
}
