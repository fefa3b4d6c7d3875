package localaws.cloudtrail;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;
import localaws.State;

/** Pages of at most fifty events of one Region; needs no trail (API Reference, LookupEvents). */
record LookupEvents(State state) implements Operation {
  private static final int MOST = 50;

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("LookupAttributes", "StartTime", "EndTime", "MaxResults", "NextToken");
    state.history().throttle(request.caller().account(), request.region(), request.at());
    var most = request.text("MaxResults").map(Integer::parseInt).orElse(MOST);
    if (most < 1 || most > MOST) {
      throw AwsError.refused(
          "InvalidMaxResultsException", "A number of results must be between 1 and " + MOST + ".");
    }
    var events = between(request);
    var from = request.text("NextToken").map(token -> after(events, token)).orElse(0);
    var page = events.subList(from, Math.min(events.size(), from + most));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("Events", page.stream().map(PastEvent::shown).toList());
    if (from + page.size() < events.size()) {
      answer.put("NextToken", page.getLast().id());
    }
    return answer;
  }

  private List<PastEvent> between(Request request) {
    var start = time(request, "StartTime").orElse(Instant.MIN);
    var end = time(request, "EndTime").orElse(Instant.MAX);
    if (start.isAfter(end)) {
      throw AwsError.refused(
          "InvalidTimeRangeException", "The start time cannot be after the end time.");
    }
    var asked = request.list("LookupAttributes");
    if (asked.size() > 1) {
      throw AwsError.refused(
          "InvalidLookupAttributesException", "You can only specify one lookup attribute.");
    }
    return state.history().of(request.caller().account(), request.region(), request.at()).stream()
        .filter(event -> !event.at().isBefore(start) && !event.at().isAfter(end))
        .filter(event -> asked.stream().allMatch(one -> has(event, one)))
        .toList();
  }

  private static boolean has(PastEvent event, Object asked) {
    return asked instanceof Map<?, ?> attribute
        && event.has(
            String.valueOf(attribute.get("AttributeKey")),
            String.valueOf(attribute.get("AttributeValue")));
  }

  /** JSON's times are seconds with a fraction. */
  private static Optional<Instant> time(Request request, String member) {
    return request
        .text(member)
        .map(BigDecimal::new)
        .map(seconds -> Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
  }

  private static int after(List<PastEvent> events, String token) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).id().equals(token)) {
        return i + 1;
      }
    }
    throw AwsError.refused("InvalidNextTokenException", "The next token is not valid.");
  }
}
