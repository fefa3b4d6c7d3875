package localaws.cloudtrail;

import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/** A trail without Insights is an error, not an empty answer (D1). */
record GetInsightSelectors(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("TrailName");
    var trail = state.trails().visible(request, "TrailName");
    if (!trail.insights().areOn()) {
      throw AwsError.refused(
          "InsightNotEnabledException", "Insights is not enabled on trail: " + trail.arn());
    }
    return trail.insights().answer(trail.arn());
  }
}
