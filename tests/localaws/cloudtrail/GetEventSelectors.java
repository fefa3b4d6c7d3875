package localaws.cloudtrail;

import java.util.Map;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/** A trail that nobody gave selectors has one: all management events (D2). */
record GetEventSelectors(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var trail = state.trails().visible(request, "TrailName");
    return trail.selectors().answer(trail.arn());
  }
}
