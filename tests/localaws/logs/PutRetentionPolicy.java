package localaws.logs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;

/** Only some numbers of days may be (CloudWatch Logs API Reference, PutRetentionPolicy). */
record PutRetentionPolicy(LogGroups groups) implements PlainWrite {
  private static final Set<Integer> DAYS =
      Set.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  @Override
  public Map<String, Object> answer(Request request) {
    var group = groups.asked(request);
    var days = request.text("retentionInDays").map(Integer::parseInt).orElse(0);
    if (!DAYS.contains(days)) {
      throw AwsError.refused("InvalidParameterException", "Invalid retentionInDays: " + days);
    }
    groups.keep(group.arn(), Optional.of(days));
    return Map.of();
  }
}
