package localaws.cloudtrail;

import java.util.List;
import java.util.Map;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/** The tags of trails of this Region, by ARN only (API Reference, ListTags). */
record ListTags(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("ResourceIdList");
    var seen = state.trails().seen();
    return Map.of(
        "ResourceTagList",
        request.list("ResourceIdList").stream()
            .map(id -> Tagged.arn(id.toString()))
            .map(arn -> trail(seen, arn, request))
            .map(trail ->
                Map.of("ResourceId", trail.arn().toString(), "TagsList", trail.tags().listed()))
            .toList());
  }

  private static Trail trail(List<Trail> seen, TrailArn arn, Request request) {
    return seen.stream()
        .filter(trail -> trail.arn().equals(arn))
        .filter(_ -> arn.account().equals(request.caller().account()))
        .filter(_ -> arn.region().equals(request.region()))
        .findFirst()
        .orElseThrow(() -> Tagged.unknown(arn));
  }
}
