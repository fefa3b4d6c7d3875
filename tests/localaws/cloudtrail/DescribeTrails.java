package localaws.cloudtrail;

import java.util.HashSet;
import java.util.Map;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/** An unknown name is left out, not refused; shadows count unless told otherwise (D2). */
record DescribeTrails(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var asked = new HashSet<TrailArn>();
    request.list("trailNameList").stream()
        .map(name -> TrailName.arnOf(name.toString(), request))
        .forEach(asked::add);
    var shadows = request.flag("includeShadowTrails").orElse(true);
    var trails =
        state.trails().seen().stream()
            .filter(trail -> state.trails().isSeen(trail, request))
            .filter(trail -> shadows || trail.arn().region().equals(request.region()))
            .filter(trail -> asked.isEmpty() || asked.contains(trail.arn()))
            .map(Trail::description)
            .toList();
    return Map.of("trailList", trails);
  }
}
