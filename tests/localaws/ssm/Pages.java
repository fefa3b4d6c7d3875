package localaws.ssm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Request;

/** One page of an answer; its token is where the next one begins. */
final class Pages {
  private Pages() {}

  static Map<String, Object> of(Request request, List<Map<String, Object>> all, int most) {
    var size = request.text("MaxResults").map(Integer::parseInt).orElse(most);
    if (size < 1 || size > most) {
      throw AwsError.refused(
          "ValidationException", "MaxResults must be between 1 and %d".formatted(most));
    }
    var from = request.text("NextToken").map(Pages::from).orElse(0);
    var to = Math.min(all.size(), from + size);
    var page = new LinkedHashMap<String, Object>();
    page.put("Parameters", all.subList(Math.min(from, to), to));
    if (to < all.size()) {
      page.put("NextToken", "from-" + to);
    }
    return page;
  }

  private static int from(String token) {
    if (!token.matches("from-\\d{1,6}")) {
      throw AwsError.refused("InvalidNextToken", "The specified token isn't valid.");
    }
    return Integer.parseInt(token.substring("from-".length()));
  }
}
