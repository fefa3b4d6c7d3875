package localaws.cloudtrail;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** Replaces all of them; an empty list switches Insights off (Model, PutInsightSelectors). */
record PutInsightSelectors(State state) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("TrailName", "InsightSelectors");
    var trail = state.trails().owned(request, "TrailName");
    var insights = InsightSelectors.of(request.list("InsightSelectors"));
    state.trails().put(trail.with(insights));
    return insights.answer(trail.arn());
  }
}
