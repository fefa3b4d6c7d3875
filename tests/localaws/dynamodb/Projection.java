package localaws.dynamodb;

import static localaws.AwsError.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import localaws.AwsError;
import localaws.Request;

/** A ProjectionExpression of whole attributes; none means all of them. */
record Projection(List<String> attributes) {
  private static final Pattern NAME = Pattern.compile("#?[A-Za-z]\\w*");

  static Projection of(Request request) {
    var names = request.map("ExpressionAttributeNames");
    var tokens = tokens(request.text("ProjectionExpression").orElse(""));
    for (var name : names.keySet()) {
      if (!tokens.contains(name)) {
        throw refused(
            "ValidationException",
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {%s}"
                .formatted(name));
      }
    }
    return new Projection(tokens.stream().map(token -> attribute(token, names)).toList());
  }

  private static List<String> tokens(String expression) {
    return expression.isBlank()
        ? List.of()
        : Stream.of(expression.split(",", -1)).map(String::strip).toList();
  }

  private static String attribute(String token, Map<String, Object> names) {
    if (!NAME.matcher(token).matches()) {
      throw AwsError.notModelled("\"" + token + "\" in a ProjectionExpression");
    }
    if (!token.startsWith("#")) {
      if (ReservedWords.contains(token)) {
        throw invalid("Attribute name is a reserved keyword; reserved keyword: " + token);
      }
      return token;
    }
    var name = names.get(token);
    if (name == null) {
      throw invalid("An expression attribute name used in the document path is not defined");
    }
    return name.toString();
  }

  private static AwsError invalid(String reason) {
    return refused("ValidationException", "Invalid ProjectionExpression: " + reason);
  }

  Map<String, Object> of(Map<String, Object> item) {
    if (attributes.isEmpty()) {
      return item;
    }
    var projected = new HashMap<>(item);
    projected.keySet().retainAll(attributes);
    return projected;
  }
}
