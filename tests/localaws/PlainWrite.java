package localaws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A write whose record shows what the caller typed, in lower camel case (docs/aws-facts.md B1). */
public interface PlainWrite extends RecordedOperation {

  @Override
  default @Nullable Map<String, Object> requestParameters(Request request) {
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
      case List<?> list -> list.stream().map(PlainWrite::inside).toList();
      case Object plain -> plain;
    };
  }

  private static String lower(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
