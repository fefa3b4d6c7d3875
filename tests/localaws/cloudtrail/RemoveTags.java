package localaws.cloudtrail;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** A tag that is not there is no error (API Reference, RemoveTags, INFERRED). */
record RemoveTags(State state) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    var trail = new Tagged(state).trail(request);
    state.trails().put(trail.with(trail.tags().without(request.list("TagsList"))));
    return Map.of();
  }
}
