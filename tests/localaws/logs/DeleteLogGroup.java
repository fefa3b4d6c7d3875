package localaws.logs;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;

/** Takes all events with it; the trail that wrote them goes on (docs/aws-facts.md D2). */
record DeleteLogGroup(LogGroups groups) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    groups.remove(groups.asked(request).arn());
    return Map.of();
  }
}
