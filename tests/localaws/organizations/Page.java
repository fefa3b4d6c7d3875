package localaws.organizations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import localaws.AwsError;
import localaws.Request;

/**
 * At most twenty of a list; a page may be empty and still have a NextToken (Organizations API
 * Reference, ListAccounts).
 */
record Page(String member, Request request, boolean emptyBefore) {
  private static final int MOST = 20;
  private static final Pattern TOKEN = Pattern.compile("(from|full)-(\\d{1,6})");

  static Page of(String member, Request request) {
    return new Page(member, request, false);
  }

  Map<String, Object> over(List<Map<String, Object>> all) {
    return over(all, each -> each);
  }

  /** Of a long list only the page is shown. */
  <T> Map<String, Object> over(List<T> all, Function<T, Map<String, Object>> shown) {
    var token = TOKEN.matcher(request.text("NextToken").orElse("from-0"));
    if (!token.matches()) {
      throw invalid("You provided a pagination token that isn't valid.");
    }
    var from = Math.min(all.size(), Integer.parseInt(token.group(2)));
    if (emptyBefore && token.group(1).equals("from")) {
      return Map.of(member, List.of(), "NextToken", "full-" + from);
    }
    var to = Math.min(all.size(), from + most());
    var page =
        new LinkedHashMap<String, Object>(
            Map.of(member, all.subList(from, to).stream().map(shown).toList()));
    if (to < all.size()) {
      page.put("NextToken", "from-" + to);
    }
    return page;
  }

  private int most() {
    var most = request.text("MaxResults").map(Integer::parseInt).orElse(MOST);
    if (most < 1 || most > MOST) {
      throw invalid("You provided a value for MaxResults that is not between 1 and " + MOST + ".");
    }
    return most;
  }

  private static AwsError invalid(String why) {
    return AwsError.refused("InvalidInputException", why);
  }
}
