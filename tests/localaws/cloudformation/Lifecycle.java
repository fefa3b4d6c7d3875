package localaws.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bucket's lifecycle as CloudFormation writes it, in S3's own XML elements. */
record Lifecycle(Resource bucket) {

  List<Map<String, Object>> rules() {
    return bucket.at("LifecycleConfiguration", "Rules").map(Tree::list).orElse(List.of()).stream()
        .map(Tree::map)
        .map(this::rule)
        .toList();
  }

  private Map<String, Object> rule(Map<String, Object> rule) {
    var xml = new LinkedHashMap<String, Object>(Map.of("Filter", Map.of("Prefix", "")));
    rule.forEach((name, value) -> {
      switch (name) {
        case "Id" -> xml.put("ID", value);
        case "Status" -> xml.put("Status", value);
        case "Prefix" -> xml.put("Filter", Map.of("Prefix", value));
        case "ExpirationInDays" -> xml.put("Expiration", Map.of("Days", value.toString()));
        case "NoncurrentVersionExpiration", "AbortIncompleteMultipartUpload" ->
            xml.put(name, texts(value));
        default -> throw new TemplateException("lifecycle's " + name + " at " + bucket.logicalId());
      }
    });
    return xml;
  }

  private static Map<String, Object> texts(Object values) {
    var texts = new LinkedHashMap<String, Object>();
    Tree.map(values).forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }
}
