package localaws.cloudtrail;

import java.util.Map;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/**
 * Trails of all Regions, the organization's too, each once, wherever it is asked (API Reference).
 */
record ListTrails(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only();
    var trails =
        state.trails().seen().stream()
            .filter(trail -> state.trails().isSeen(trail, request, trail.arn().region()))
            .map(Trail::arn)
            .map(arn ->
                Map.of("Name", arn.name(), "TrailARN", arn.toString(), "HomeRegion", arn.region()))
            .toList();
    return Map.of("Trails", trails);
  }
}
