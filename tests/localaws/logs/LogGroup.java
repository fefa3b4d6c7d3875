package localaws.logs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A log group: how many days it keeps events, for ever if nothing says so. */
public record LogGroup(
    String account, String region, String name, Instant created, Optional<Integer> days) {

  String arn() {
    return "arn:aws:logs:%s:%s:log-group:%s".formatted(region, account, name);
  }

  LogGroup keeping(Optional<Integer> changed) {
    return new LogGroup(account, region, name, created, changed);
  }

  /** Its ARN is there with and without a final ":*" (CloudWatch Logs API Reference, LogGroup). */
  Map<String, Object> described() {
    var described = new LinkedHashMap<String, Object>();
    described.put("logGroupName", name);
    described.put("arn", arn() + ":*");
    described.put("logGroupArn", arn());
    described.put("creationTime", created.toEpochMilli());
    described.put("metricFilterCount", 0);
    described.put("storedBytes", 0);
    described.put("logGroupClass", "STANDARD");
    days.ifPresent(kept -> described.put("retentionInDays", kept));
    return described;
  }
}
