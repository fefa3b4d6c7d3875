package guardrail;

import guardrail.guarded.Recording;
import guardrail.guarded.Retention;
import guardrail.selectors.AdvancedSelector;
import guardrail.selectors.InsightSelector;
import guardrail.selectors.SelectorJson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the stack tells its functions of what trails record beside management events. */
final class RecordingConfig {
  private RecordingConfig() {}

  static Recording recording(Map<String, String> environment) {
    return new Recording(
        Variable.DATA_EVENT_SELECTORS
            .optionalIn(environment)
            .map(RecordingConfig::dataEvents)
            .orElse(List.of()),
        parts(Variable.INSIGHT_TYPES.in(environment)).stream()
            .map(InsightSelector::inManagementEvents)
            .collect(Collectors.toUnmodifiableSet()),
        parts(Variable.TRAIL_TAGS.in(environment)).stream()
            .map(tag -> tag.split("=", 2))
            .collect(
                Collectors.toUnmodifiableMap(
                    tag -> tag[0].strip(), tag -> tag[1].strip(), (_, later) -> later)));
  }

  static Retention retention(Map<String, String> environment) {
    return new Retention(
        Integer.parseInt(Variable.LOG_RETENTION_DAYS.in(environment)),
        Integer.parseInt(Variable.LOG_GROUP_RETENTION_DAYS.in(environment)));
  }

  private static List<AdvancedSelector> dataEvents(String json) {
    try {
      return SelectorJson.dataEvents(json);
    } catch (IllegalArgumentException wrong) {
      throw Variable.DATA_EVENT_SELECTORS.wrong(wrong);
    }
  }

  private static List<String> parts(String list) {
    return list.isEmpty() ? List.of() : Arrays.stream(list.split(" *, *", -1)).toList();
  }
}
