package localaws.cloudtrail;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** Succeeds on a trail that logs already (API Reference, StartLogging). */
record StartLogging(State state) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var trail = state.trails().owned(request, "Name");
    state.trails().put(trail.with(trail.recording().start(request.at())));
    return Map.of();
  }
}
