package localaws.cloudtrail;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** Adds tags, or changes the values of those that there are (API Reference, AddTags). */
record AddTags(State state) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var trail = new Tagged(state).trail(request);
    state.trails().put(trail.with(trail.tags().with(request.list("TagsList"))));
    return Map.of();
  }
}
