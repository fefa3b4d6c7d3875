package localaws.logs;

import java.util.Map;
import java.util.Optional;
import localaws.PlainWrite;
import localaws.Request;

/** Events are kept for ever again (CloudWatch Logs API Reference, DeleteRetentionPolicy). */
record DeleteRetentionPolicy(LogGroups groups) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    groups.keep(groups.asked(request).arn(), Optional.empty());
    return Map.of();
  }
}
