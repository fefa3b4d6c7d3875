package localaws.iam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One key of one condition operator; values are alternatives, and for a Not none of them may be.
 */
record Condition(String operator, String key, List<String> values) {
  private static final String FOR_ALL = "ForAllValues:";

  private static final Set<String> KEYS =
      Set.of(
          "aws:principalaccount",
          "aws:principalarn",
          "aws:principalisawsservice",
          "aws:principalorgid",
          "aws:principalservicename",
          "aws:resourceaccount",
          "aws:resourceorgid",
          "aws:securetransport",
          "aws:sourceaccount",
          "aws:sourcearn",
          "aws:sourceorgid",
          "aws:sourceowner",
          "events:detail-type",
          "events:source",
          "iam:passedtoservice",
          "kms:encryptioncontext:aws:cloudtrail:arn",
          "lambda:functionarn",
          "organizations:serviceprincipal",
          "s3:x-amz-acl");

  static List<Condition> of(Map.Entry<?, ?> operator) {
    return ((Map<?, ?>) operator.getValue())
        .entrySet().stream()
            .map(key ->
                new Condition(
                    operator.getKey().toString(),
                    key.getKey().toString(),
                    Json.texts(key.getValue())))
            .toList();
  }

  /** Without a value only a negation, IfExists and Null hold (IAM User Guide, operators). */
  boolean holds(Access access) {
    var name = key.toLowerCase(Locale.ROOT);
    if (!KEYS.contains(name)) {
      throw new UnsupportedOperationException("condition key " + key);
    }
    var actual = access.value(name);
    if (operator.equals("Null")) {
      return values.contains(Boolean.toString(actual.isEmpty()));
    }
    if (operator.startsWith(FOR_ALL)) {
      // Each of no values holds (IAM User Guide, multivalued context keys).
      return actual.isEmpty()
          || new Condition(operator.substring(FOR_ALL.length()), key, values).holds(access);
    }
    var ifExists = operator.endsWith("IfExists");
    var plain = ifExists ? operator.substring(0, operator.length() - 8) : operator;
    var negated = plain.contains("Not");
    var positive = plain.replace("Not", "");
    return actual
        .map(value -> values.stream().anyMatch(is(positive, value)) != negated)
        .orElseGet(() -> negated || ifExists);
  }

  private static Predicate<String> is(String operator, String actual) {
    return switch (operator) {
      case "StringEquals" -> expected -> Glob.plain(expected).equals(actual);
      case "Bool" -> expected -> Glob.plain(expected).equalsIgnoreCase(actual);
      case "StringLike" -> expected -> Glob.of(expected).matches(actual);
      case "ArnEquals", "ArnLike" -> expected -> Glob.ofArn(expected).matches(actual);
      default -> throw new UnsupportedOperationException("condition operator " + operator);
    };
  }
}
