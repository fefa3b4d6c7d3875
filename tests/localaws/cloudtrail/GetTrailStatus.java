package localaws.cloudtrail;

import java.util.Map;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/** IsLogging may be true while nothing is delivered (API Reference, GetTrailStatus). */
record GetTrailStatus(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var trail = state.trails().visible(request, "Name");
    var path = new DeliveryPath(state, trail);
    return trail
        .recording()
        .status(sink -> state.faults().deliveryErrorsLinger() || path.errorAt(sink).isPresent());
  }
}
