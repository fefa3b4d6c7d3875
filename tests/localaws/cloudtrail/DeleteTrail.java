package localaws.cloudtrail;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** Times, selectors, Insights and tags go with it; log files stay in the bucket (D2). */
record DeleteTrail(State state) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    state.trails().remove(state.trails().owned(request, "Name").arn());
    return Map.of();
  }
}
