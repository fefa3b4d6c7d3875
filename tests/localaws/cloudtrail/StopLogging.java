package localaws.cloudtrail;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** Succeeds, and is recorded, on a trail that is stopped already (B1, inferred). */
record StopLogging(State state) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var trail = state.trails().owned(request, "Name");
    state.trails().put(trail.with(trail.recording().stop(request.at())));
    return Map.of();
  }
}
