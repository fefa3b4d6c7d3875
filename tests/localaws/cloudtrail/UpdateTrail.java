package localaws.cloudtrail;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** Partial: only Name is required (API Reference, UpdateTrail). */
record UpdateTrail(State state) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var trail = state.trails().owned(request, "Name");
    var settings = new Settings(state, trail.arn(), request, trail.settings()).changed();
    var changed = trail.with(settings);
    state.trails().put(changed);
    return changed.answer();
  }
}
