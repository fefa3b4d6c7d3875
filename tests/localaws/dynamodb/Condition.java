package localaws.dynamodb;

import static localaws.AwsError.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import localaws.AwsError;
import localaws.Request;

/**
 * A ConditionExpression of attribute_not_exists(x) and x = :v, joined by AND and OR; what else
 * DynamoDB has fails loudly. Read to its end also when its outcome is known, so that a mistake in
 * it always shows.
 */
final class Condition {
  private static final Pattern TOKEN = Pattern.compile("\\s*([#:]?\\w+|[=()]|\\S)");
  private static final String NOT_EXISTS = "attribute_not_exists";

  private final List<String> tokens = new ArrayList<>();
  private final Map<String, Object> names;
  private final Map<String, Object> values;
  private final Set<String> used = new HashSet<>();
  private int at;

  private Condition(String text, Map<String, Object> names, Map<String, Object> values) {
    TOKEN.matcher(text).results().forEach(match -> tokens.add(match.group(1)));
    this.names = names;
    this.values = values;
  }

  static Condition of(Request request) {
    return new Condition(
        request.text("ConditionExpression").orElse(""),
        request.map("ExpressionAttributeNames"),
        request.map("ExpressionAttributeValues"));
  }

  /** The item that is there, empty if none is. */
  boolean holds(Map<String, Object> item) {
    var holds = tokens.isEmpty() || either(item);
    if (at < tokens.size()) {
      throw AwsError.notModelled("\"" + tokens.get(at) + "\" in a ConditionExpression");
    }
    checkUsed("ExpressionAttributeNames", names.keySet());
    checkUsed("ExpressionAttributeValues", values.keySet());
    return holds;
  }

  private boolean either(Map<String, Object> item) {
    var holds = both(item);
    while (takes("OR")) {
      holds |= both(item);
    }
    return holds;
  }

  private boolean both(Map<String, Object> item) {
    var holds = term(item);
    while (takes("AND")) {
      holds &= term(item);
    }
    return holds;
  }

  private boolean term(Map<String, Object> item) {
    if (takes(NOT_EXISTS)) {
      expect("(");
      var attribute = attribute();
      expect(")");
      return !item.containsKey(attribute);
    }
    var attribute = attribute();
    expect("=");
    var expected = value();
    return expected.equals(item.get(attribute));
  }

  private String attribute() {
    var token = next();
    if (token.startsWith("#")) {
      return String.valueOf(defined("name", names, token));
    }
    if (!token.matches("[A-Za-z]\\w*")) {
      throw AwsError.notModelled("\"" + token + "\" in a ConditionExpression");
    }
    if (ReservedWords.contains(token)) {
      throw invalid("Attribute name is a reserved keyword; reserved keyword: " + token);
    }
    return token;
  }

  private Object value() {
    var token = next();
    if (!token.startsWith(":")) {
      throw AwsError.notModelled("\"= " + token + "\" in a ConditionExpression");
    }
    return defined("value", values, token);
  }

  private Object defined(String what, Map<String, Object> given, String token) {
    used.add(token);
    var found = given.get(token);
    if (found == null) {
      throw invalid("An expression attribute " + what + " is not defined: " + token);
    }
    return found;
  }

  private void checkUsed(String member, Set<String> given) {
    for (var name : given) {
      if (!used.contains(name)) {
        throw refused(
            "ValidationException",
            "Value provided in " + member + " unused in expressions: keys: {" + name + "}");
      }
    }
  }

  private boolean takes(String word) {
    var takes = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
    at += takes ? 1 : 0;
    return takes;
  }

  private void expect(String token) {
    if (!takes(token)) {
      var found = at < tokens.size() ? tokens.get(at) : "the end";
      throw AwsError.notModelled("\"" + found + "\" in a ConditionExpression");
    }
  }

  private String next() {
    if (at == tokens.size()) {
      throw invalid("Syntax error; the expression ends too early");
    }
    return tokens.get(at++);
  }

  private static AwsError invalid(String reason) {
    return refused("ValidationException", "Invalid ConditionExpression: " + reason);
  }
}
