package localaws.logs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** By name, at most fifty a page; a prefix also finds groups whose names go on (API Reference). */
record DescribeLogGroups(LogGroups groups) implements Operation {
  private static final int MOST = 50;

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("logGroupNamePrefix", "limit", "nextToken");
    var limit = request.text("limit").map(Integer::parseInt).orElse(MOST);
    if (limit < 1 || limit > MOST) {
      throw AwsError.refused("InvalidParameterException", "limit must be from 1 to " + MOST);
    }
    var found = after(request.text("nextToken").orElse(""), matching(request));
    var page = found.subList(0, Math.min(limit, found.size()));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("logGroups", page.stream().map(LogGroup::described).toList());
    if (page.size() < found.size()) {
      answer.put("nextToken", page.getLast().name());
    }
    return answer;
  }

  private List<LogGroup> matching(Request request) {
    var prefix = request.text("logGroupNamePrefix").orElse("");
    return groups.of(request).stream().filter(group -> group.name().startsWith(prefix)).toList();
  }

  /** The token is the last name of the page before. */
  private static List<LogGroup> after(String token, List<LogGroup> all) {
    return all.stream().filter(group -> group.name().compareTo(token) > 0).toList();
  }
}
