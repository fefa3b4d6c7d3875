package localaws.cloudtrail;

import java.util.Map;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/** One trail's settings (API Reference, GetTrail). */
record GetTrail(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    return Map.of("Trail", state.trails().visible(request, "Name").description());
  }
}
