package localaws.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import localaws.AwsError;

/** The query protocol: a form in, XML out; A.entry.1.Name, or key, is a map, A.member.1 a list. */
final class AwsQuery implements Wire {
  /** Members that are maps in the API's model, which alone tells them from structures. */
  private static final Set<String> MAPS = Set.of("Attributes");

  @Override
  public Asked read(HttpAsk ask) {
    var tree = new TreeMap<String, Object>();
    for (var pair : List.of(ask.body().split("&", -1))) {
      var cut = pair.indexOf('=');
      var path = URLDecoder.decode(pair.substring(0, cut), UTF_8);
      var value = URLDecoder.decode(pair.substring(cut + 1), UTF_8);
      plant(tree, List.of(path.split("\\.", -1)).iterator(), value);
    }
    var operation = String.valueOf(tree.remove("Action"));
    tree.remove("Version");
    var members = new TreeMap<String, Object>();
    tree.forEach((name, value) -> members.put(name, folded(value)));
    return new Asked(operation, members);
  }

  @SuppressWarnings("unchecked") // only this method plants
  private static void plant(Map<String, Object> tree, Iterator<String> path, String value) {
    var step = path.next();
    if (path.hasNext()) {
      var branch = tree.computeIfAbsent(step, _ -> new TreeMap<String, Object>());
      plant((Map<String, Object>) branch, path, value);
    } else {
      tree.put(step, value);
    }
  }

  private static Object folded(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.get("member") instanceof Map<?, ?> list) {
      return list.values().stream().map(AwsQuery::folded).toList();
    }
    var folded = new TreeMap<String, Object>();
    if (map.get("entry") instanceof Map<?, ?> entries) {
      for (var entry : entries.values()) {
        if (entry instanceof Map<?, ?> pair) {
          var inside = requireNonNull(pair.get(pair.containsKey("key") ? "value" : "Value"));
          var name = pair.get(pair.containsKey("key") ? "key" : "Name");
          folded.put(String.valueOf(name), folded(inside));
        }
      }
    } else {
      map.forEach((key, inside) -> folded.put(key.toString(), folded(inside)));
    }
    return folded;
  }

  private static Object unfolded(Object value) {
    return switch (value) {
      case List<?> list -> Map.of("member", list.stream().map(AwsQuery::unfolded).toList());
      case Map<?, ?> map -> {
        var unfolded = new TreeMap<String, Object>();
        map.forEach((name, inside) ->
            unfolded.put(
                name.toString(), MAPS.contains(name) ? entries(inside) : unfolded(inside)));
        yield unfolded;
      }
      case Object plain -> plain;
    };
  }

  private static Object entries(Object map) {
    var entries =
        ((Map<?, ?>) map)
            .entrySet().stream()
                .map(entry -> Map.of("key", entry.getKey(), "value", entry.getValue()))
                .toList();
    return Map.of("entry", entries);
  }

  @Override
  public HttpReply answer(Asked asked, Map<String, Object> answer) {
    var name = asked.operation();
    // The SDK takes the first element for the result, whatever its name.
    var content = new LinkedHashMap<String, Object>();
    content.put(name + "Result", unfolded(answer));
    content.put("ResponseMetadata", Map.of("RequestId", UUID.randomUUID()));
    return HttpReply.of(200, "text/xml", Xml.write(name + "Response", content));
  }

  @Override
  public HttpReply error(AwsError error) {
    var detail = Map.of("Type", "Sender", "Code", error.code(), "Message", error.getMessage());
    var content = Map.of("Error", detail, "RequestId", UUID.randomUUID());
    return HttpReply.of(error.httpStatus(), "text/xml", Xml.write("ErrorResponse", content));
  }
}
