package localaws.cloudformation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Given values over defaults, refused as CloudFormation refuses them. */
record Parameters(Map<String, Object> declared) {

  Map<String, Object> values(Map<String, String> given) {
    for (var name : given.keySet()) {
      if (!declared.containsKey(name)) {
        throw new TemplateException("Parameter " + name + " does not exist in the template");
      }
    }
    var values = new HashMap<String, Object>();
    declared.forEach((name, about) -> values.put(name, value(name, Tree.map(about), given)));
    return values;
  }

  private static Object value(String name, Map<String, Object> about, Map<String, String> given) {
    var value = given.containsKey(name) ? given.get(name) : about.get("Default");
    if (value == null) {
      throw new TemplateException("Parameter " + name + " must have a value");
    }
    var text = value.toString();
    var pattern = about.get("AllowedPattern");
    var fits = pattern == null || text.matches(pattern.toString());
    var allowed = about.get("AllowedValues");
    if (!fits || !isWithin(about, text) || (allowed != null && !texts(allowed).contains(text))) {
      throw new TemplateException("Parameter " + name + " does not allow \"" + text + "\"");
    }
    var type = String.valueOf(about.get("Type"));
    return type.contains("List") ? List.of(text.split("\\s*,\\s*")) : text;
  }

  private static boolean isWithin(Map<String, Object> about, String text) {
    return number(about, "MinLength", Long.MIN_VALUE) <= text.length()
        && text.length() <= number(about, "MaxLength", Long.MAX_VALUE)
        && (!about.containsKey("MinValue") || number(about, "MinValue", 0) <= Long.parseLong(text))
        && (!about.containsKey("MaxValue") || Long.parseLong(text) <= number(about, "MaxValue", 0));
  }

  private static long number(Map<String, Object> about, String limit, long without) {
    return about.containsKey(limit) ? Long.parseLong(about.get(limit).toString()) : without;
  }

  private static List<String> texts(Object list) {
    return Tree.list(list).stream().map(String::valueOf).toList();
  }
}
