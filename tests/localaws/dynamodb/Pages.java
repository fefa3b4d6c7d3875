package localaws.dynamodb;

import static localaws.AwsError.refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localaws.Request;

/** A page of a scan or a query: a megabyte at most, and no more than its Limit. */
final class Pages {
  private static final int PAGE_BYTES = 1024 * 1024;

  private Pages() {}

  static Map<String, Object> of(Table table, List<Map<String, Object>> items, Request request) {
    var page = page(items, limit(request));
    var projection = Projection.of(request);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("Items", page.stream().map(projection::of).toList());
    answer.put("Count", page.size());
    answer.put("ScannedCount", page.size());
    if (page.size() < items.size() || page.size() == limit(request)) {
      answer.put("LastEvaluatedKey", table.keyOf(page.getLast()));
    }
    return answer;
  }

  private static int limit(Request request) {
    var limit = request.text("Limit").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    if (limit < 1) {
      throw refused("ValidationException", "Limit must be greater than or equal to 1");
    }
    return limit;
  }

  private static List<Map<String, Object>> page(List<Map<String, Object>> items, int limit) {
    var page = new ArrayList<Map<String, Object>>();
    var bytes = 0;
    for (var item : items) {
      bytes += ItemSize.of(item);
      if (page.size() == limit || (bytes > PAGE_BYTES && !page.isEmpty())) {
        break;
      }
      page.add(item);
    }
    return page;
  }
}
