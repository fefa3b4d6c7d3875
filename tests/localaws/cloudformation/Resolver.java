package localaws.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Computes intrinsic functions (CloudFormation User Guide, "Intrinsic function reference"). */
final class Resolver {
  static final Object NO_VALUE = new Object();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final Source source;
  private final Conditions conditions;
  private final References references;

  Resolver(Source source, Target target, Map<String, Object> parameters) {
    this.source = source;
    this.conditions = new Conditions(source, this);
    this.references = new References(source, target, parameters, this);
  }

  boolean exists(String logicalId) {
    return holds(source.attributes(logicalId));
  }

  boolean holds(Map<String, Object> conditional) {
    var name = conditional.get("Condition");
    return name == null || conditions.named(name.toString());
  }

  Map<String, Object> map(Object value, String path) {
    return Tree.map(resolve(value, path));
  }

  String text(Object value, String path) {
    return String.valueOf(resolve(value, path));
  }

  Object resolve(Object value, String path) {
    return switch (value) {
      case Map<?, ?> map when isIntrinsic(map) -> {
        var call = Tree.map(map).entrySet().iterator().next();
        yield intrinsic(call.getKey(), call.getValue(), path);
      }
      case Map<?, ?> map -> {
        var resolved = new LinkedHashMap<String, Object>();
        map.forEach((key, part) -> resolved.put(key.toString(), resolve(part, path + "." + key)));
        resolved.values().removeIf(NO_VALUE::equals);
        yield resolved;
      }
      case List<?> list -> {
        var resolved = new ArrayList<Object>();
        for (int i = 0; i < list.size(); i++) {
          resolved.add(resolve(list.get(i), path + "[" + i + "]"));
        }
        resolved.removeIf(NO_VALUE::equals);
        yield resolved;
      }
      case Object plain -> plain;
    };
  }

  private static boolean isIntrinsic(Map<?, ?> map) {
    if (map.size() != 1) {
      return false;
    }
    var key = String.valueOf(map.keySet().iterator().next());
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  private Object intrinsic(String name, Object argument, String path) {
    return switch (name) {
      case "Ref" -> references.ref(argument.toString(), path);
      case "Fn::GetAtt" -> {
        var parts = argument instanceof String text ? List.of(text.split("\\.", 2)) : argument;
        var pair = Tree.list(parts);
        yield references.attribute(pair.get(0).toString(), text(pair.get(1), path), path);
      }
      case "Fn::Sub" -> sub(argument, path);
      case "Fn::If" -> {
        var parts = Tree.list(argument);
        var holds = conditions.named(parts.get(0).toString());
        yield resolve(parts.get(holds ? 1 : 2), path);
      }
      case "Fn::Join" -> {
        var parts = Tree.list(argument);
        yield Tree.list(resolve(parts.get(1), path)).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(parts.get(0).toString()));
      }
      case "Fn::Select" -> {
        var parts = Tree.list(argument);
        var index = Integer.parseInt(text(parts.get(0), path));
        yield Tree.list(resolve(parts.get(1), path)).get(index);
      }
      case "Fn::Split" -> {
        var parts = Tree.list(argument);
        var separator = Pattern.quote(parts.get(0).toString());
        yield List.of(text(parts.get(1), path).split(separator, -1));
      }
      case "Fn::FindInMap" -> {
        var keys = Tree.list(resolve(argument, path));
        var found = source.section("Mappings");
        found = Tree.map(found.get(keys.get(0).toString()));
        found = Tree.map(found.get(keys.get(1).toString()));
        yield resolve(found.getOrDefault(keys.get(2).toString(), NO_VALUE), path);
      }
      case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
          conditions.decide(Map.of(name, argument), path);
      default -> throw new TemplateException("intrinsic " + name + " at " + path);
    };
  }

  private String sub(Object argument, String path) {
    var parts = Tree.oneOrMany(argument);
    var own = parts.size() > 1 ? map(parts.get(1), path) : Map.<String, Object>of();
    return VARIABLE
        .matcher(parts.get(0).toString())
        .replaceAll(match -> {
          var name = match.group(2).strip();
          var value =
              match.group(1).isEmpty()
                  ? String.valueOf(own.containsKey(name) ? own.get(name) : named(name, path))
                  : "${" + name + "}";
          return Matcher.quoteReplacement(value);
        });
  }

  /** In Fn::Sub, a name with a dot is an attribute, unless it is SAM's Function.Alias. */
  private Object named(String name, String path) {
    var dot = name.indexOf('.');
    return dot < 0 || references.isGenerated(name)
        ? references.ref(name, path)
        : references.attribute(name.substring(0, dot), name.substring(dot + 1), path);
  }
}
