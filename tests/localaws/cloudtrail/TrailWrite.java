package localaws.cloudtrail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localaws.RecordedOperation;
import localaws.Request;
import org.jspecify.annotations.Nullable;

/** A trail write as its record shows it: what the caller typed, in lower camel case (B1). */
interface TrailWrite extends RecordedOperation {

  @Override
  default Map<String, Object> requestParameters(Request request) {
    return camel(request.members());
  }

  @Override
  default @Nullable Map<String, Object> responseElements(Map<String, Object> answer) {
    return answer.isEmpty() ? null : camel(answer);
  }

  private static Map<String, Object> camel(Map<?, ?> members) {
    var camel = new LinkedHashMap<String, Object>();
    members.forEach((name, value) -> camel.put(lower(name.toString()), inside(value)));
    return camel;
  }

  private static Object inside(Object value) {
    return switch (value) {
      case Map<?, ?> map -> camel(map);
      case List<?> list -> list.stream().map(TrailWrite::inside).toList();
      case Object plain -> plain;
    };
  }

  private static String lower(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
