package localaws.cloudtrail;

import java.util.Map;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/** The account's trails of all Regions, each once, wherever it is asked (API Reference). */
record ListTrails(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only();
    var trails =
        state.trails().seen().stream()
            .map(Trail::arn)
            .filter(arn -> arn.account().equals(request.caller().account()))
            .map(arn ->
                Map.of("Name", arn.name(), "TrailARN", arn.toString(), "HomeRegion", arn.region()))
            .toList();
    return Map.of("Trails", trails);
  }
}
