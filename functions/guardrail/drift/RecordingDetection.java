package guardrail.drift;

import guardrail.drift.Drift.Unjudged;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.guarded.Recording;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.Selection;
import guardrail.selectors.EventSelectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How what a trail records and carries differs from the standard. */
final class RecordingDetection {
  private RecordingDetection() {}

  static List<Drift> detect(Recording standard, Selection actual) {
    var drift = new ArrayList<Drift>();
    known("which events the trail selects", actual.events(), drift)
        .ifPresent(selectors -> drift.addAll(selectors(standard, selectors)));
    known("which Insights the trail looks for", actual.insights(), drift)
        .filter(insights -> !insights.equals(standard.insights()))
        .ifPresent(insights -> drift.add(new InsightsDiffer(standard.insights(), insights)));
    known("the trail's tags", actual.tags(), drift)
        .map(tags -> missing(standard.tags(), tags))
        .filter(missing -> !missing.isEmpty())
        .ifPresent(missing -> drift.add(new TagsMissing(missing)));
    return drift;
  }

  /** How selectors differ from the standard's in what they record. */
  static List<RecordingDrift> selectors(Recording standard, EventSelectors actual) {
    var drift = new ArrayList<RecordingDrift>();
    var leftOut = actual.leftOut();
    if (!leftOut.isEmpty()) {
      drift.add(new ManagementEventsLeftOut(leftOut));
    }
    var expected = standard.selectors().dataEvents();
    if (!actual.dataEvents().equals(expected)) {
      drift.add(new DataEventsDiffer(expected, actual.dataEvents()));
    }
    return drift;
  }

  private static Map<String, String> missing(
      Map<String, String> wanted, Map<String, String> there) {
    var missing = new TreeMap<>(wanted);
    missing.entrySet().removeIf(tag -> tag.getValue().equals(there.get(tag.getKey())));
    return missing;
  }

  private static <T> Optional<T> known(String what, Part<T> part, List<Drift> drift) {
    if (part instanceof Unreadable<T>(var error) && !isOfNoTrail(error)) {
      drift.add(new Unjudged(what, error));
    }
    return part.known();
  }

  /** It was deleted while the look was under way, which the next look tells. */
  private static boolean isOfNoTrail(AwsError error) {
    return error.code().equals("TrailNotFoundException")
        || error.code().equals("ResourceNotFoundException");
  }
}
