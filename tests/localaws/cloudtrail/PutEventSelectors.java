package localaws.cloudtrail;

import static localaws.cloudtrail.SelectorRule.require;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** Replaces all selectors, basic by advanced and the other way round, too (D2). */
record PutEventSelectors(State state) implements PlainWrite {
  private static final int MOST = 5;
  private static final int MOST_DATA_RESOURCES = 250;
  private static final int MOST_VALUES = 500;
  private static final Set<String> TYPES = Set.of("All", "ReadOnly", "WriteOnly");

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("TrailName", "EventSelectors", "AdvancedEventSelectors");
    var trail = state.trails().owned(request, "TrailName");
    var basic = request.list("EventSelectors").stream().map(PutEventSelectors::basic).toList();
    var advanced =
        request.list("AdvancedEventSelectors").stream()
            .map(PutEventSelectors::members)
            .map(SelectorRule::checked)
            .toList();
    require(basic.isEmpty() != advanced.isEmpty(), "either basic or advanced selectors");
    require(basic.size() <= MOST, "at most " + MOST + " basic selectors");
    require(dataResources(basic) <= MOST_DATA_RESOURCES, "at most 250 data resources");
    require(
        advanced.stream().mapToInt(SelectorRule::size).sum() <= MOST_VALUES,
        "at most 500 values in the conditions");
    var selectors = new Selectors(basic, advanced);
    state.trails().put(trail.with(selectors));
    return selectors.answer(trail.arn());
  }

  private static Map<String, Object> basic(Object given) {
    var selector = new HashMap<>(Selectors.BASIC);
    selector.putAll(members(given));
    require(TYPES.contains(String.valueOf(selector.get("ReadWriteType"))), "a ReadWriteType");
    require(
        selector.get("ExcludeManagementEventSources") instanceof List<?> sources
            && SelectorRule.EXCLUDABLE.containsAll(sources),
        "no excluded sources but " + SelectorRule.EXCLUDABLE);
    return Map.copyOf(selector);
  }

  private static int dataResources(List<Map<String, Object>> basic) {
    return basic.stream()
        .flatMap(selector -> ((List<?>) selector.getOrDefault("DataResources", List.of())).stream())
        .mapToInt(
            resource -> ((Map<?, ?>) resource).get("Values") instanceof List<?> v ? v.size() : 0)
        .sum();
  }

  @SuppressWarnings("unchecked") // the wire's maps have string keys
  private static Map<String, Object> members(Object selector) {
    return (Map<String, Object>) selector;
  }
}
