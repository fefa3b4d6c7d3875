package localaws.cloudtrail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** Replaces all selectors, basic by advanced and the other way round, too (D2). */
record PutEventSelectors(State state) implements PlainWrite {
  private static final int MOST = 5;
  private static final Set<String> TYPES = Set.of("All", "ReadOnly", "WriteOnly");
  private static final Set<String> EXCLUDABLE =
      Set.of("kms.amazonaws.com", "rdsdata.amazonaws.com");

  @Override
  public Map<String, Object> answer(Request request) {
    var trail = state.trails().owned(request, "TrailName");
    var basic = request.list("EventSelectors").stream().map(PutEventSelectors::basic).toList();
    var advanced =
        request.list("AdvancedEventSelectors").stream().map(PutEventSelectors::advanced).toList();
    require(basic.isEmpty() != advanced.isEmpty(), "either basic or advanced selectors");
    require(basic.size() <= MOST, "at most " + MOST + " basic selectors");
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
            && EXCLUDABLE.containsAll(sources),
        "no excluded sources but " + EXCLUDABLE);
    return Map.copyOf(selector);
  }

  private static Map<String, Object> advanced(Object given) {
    var selector = members(given);
    var category = Selectors.mustEqual(selector, "eventCategory");
    require(category.size() == 1, "one eventCategory in an advanced selector");
    return selector;
  }

  @SuppressWarnings("unchecked") // the wire's maps have string keys
  private static Map<String, Object> members(Object selector) {
    return (Map<String, Object>) selector;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw AwsError.refused("InvalidEventSelectorsException", "CloudTrail requires " + what);
    }
  }
}
