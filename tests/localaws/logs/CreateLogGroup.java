package localaws.logs;

import java.util.Map;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;

/** Its events are kept for ever at first (CloudWatch Logs API Reference, CreateLogGroup). */
record CreateLogGroup(LogGroups groups) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("logGroupName");
    if (groups.exists(groups.named(request))) {
      throw AwsError.refused(
          "ResourceAlreadyExistsException", "The specified log group already exists");
    }
    var account = request.caller().account();
    groups.create(account, request.region(), request.required("logGroupName"), request.at());
    return Map.of();
  }
}
