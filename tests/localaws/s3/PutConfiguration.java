package localaws.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import localaws.AwsError;
import localaws.Request;

/** Stores one of a bucket's configurations as it came. */
record PutConfiguration(Buckets buckets, Configuration which) implements BucketWrite {
  @Override
  public String name() {
    return "Put" + which.noun();
  }

  @Override
  public String eventName() {
    return "Put" + which.recordedNoun();
  }

  @Override
  public Map<String, Object> answer(Request request) {
    var bucket = buckets.asked(request);
    var value = request.members().get(which.root());
    if (value == null) {
      throw AwsError.refused("MalformedXML", which.root() + " is missing");
    }
    var changed = bucket.with(which, Optional.of(value));
    Versions.check(changed, which);
    if (changed.isOwnerEnforced() && changed.grants()) {
      throw AwsError.refused(
          "InvalidBucketAclWithObjectOwnership",
          "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
    }
    buckets.put(changed);
    return Map.of();
  }

  @Override
  public void describe(Request request, Map<String, Object> parameters) {
    parameters.put(which.query(), "");
    var value = request.members().get(which.root());
    if (value instanceof Map<?, ?> map) {
      var shown = typed(map);
      shown.put("xmlns", "http://s3.amazonaws.com/doc/2006-03-01/");
      parameters.put(which.root(), shown);
    }
  }

  private static Map<String, Object> typed(Map<?, ?> element) {
    var typed = new TreeMap<String, Object>();
    element.forEach((name, part) -> typed.put(name.toString(), typed(part)));
    return typed;
  }

  /** XML knows only text; the record has booleans and numbers. */
  private static Object typed(Object value) {
    return switch (value) {
      case Map<?, ?> element -> typed(element);
      case List<?> repeated -> repeated.stream().map(PutConfiguration::typed).toList();
      case String text when List.of("true", "false").contains(text) -> Boolean.valueOf(text);
      case String text when text.matches("\\d{1,9}") -> Integer.valueOf(text);
      case Object other -> other;
    };
  }
}
