package localaws.http;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import localaws.AwsError;
import localaws.s3.Configuration;

/** S3's protocol, path style: the method and the sub-resource in the query are the operation. */
final class RestXml implements Wire {
  private static final String POLICY = "policy";
  private static final Map<String, Configuration> BY_QUERY =
      Arrays.stream(Configuration.values()).collect(toMap(Configuration::query, which -> which));
  private static final Map<String, String> VERBS =
      Map.of("PUT", "Put", "GET", "Get", "DELETE", "Delete");
  private static final Map<String, String> PLAIN =
      Map.of("PUT", "CreateBucket", "DELETE", "DeleteBucket", "HEAD", "HeadBucket");

  private static final Map<String, String> HEADERS =
      Map.of(
          "x-amz-expected-bucket-owner", "ExpectedBucketOwner",
          "x-amz-object-ownership", "ObjectOwnership",
          "x-amz-acl", "ACL",
          "x-amz-grant-read", "GrantRead");

  @Override
  public Asked read(HttpAsk ask) {
    var path = ask.uri().getPath().substring(1).split("/", 2);
    var members = new HashMap<String, Object>(Map.of("Bucket", path[0]));
    HEADERS.forEach(
        (header, member) -> ask.header(header).ifPresent(value -> members.put(member, value)));
    if (path.length > 1 && !path[1].isEmpty() && ask.method().equals("PUT")) {
      members.put("Key", path[1]);
      members.put("Body", ask.body());
      return new Asked("PutObject", members);
    }
    if (path.length > 1 && !path[1].isEmpty()) {
      return new Asked(ask.method() + " object", members);
    }
    var query = String.valueOf(ask.uri().getRawQuery()).replaceFirst("=?(&.*)?$", "");
    if (!ask.body().isEmpty()) {
      members.putAll(query.equals(POLICY) ? Map.of("Policy", ask.body()) : Xml.read(ask.body()));
    }
    return new Asked(operation(ask.method(), query), members);
  }

  private static String operation(String method, String query) {
    var verb = VERBS.getOrDefault(method, method + " ");
    var which = BY_QUERY.get(query);
    if (which != null) {
      return verb + (method.equals("DELETE") ? which.deletedNoun() : which.noun());
    }
    return switch (query) {
      case POLICY -> verb + "BucketPolicy";
      case "acl" -> verb + "BucketAcl";
      case "null" -> PLAIN.getOrDefault(method, method + " bucket");
      default -> verb + "?" + query;
    };
  }

  @Override
  public HttpReply answer(Asked asked, Map<String, Object> answer) {
    if (answer.get("Policy") instanceof String policy) {
      return HttpReply.of(200, "application/json", policy);
    }
    for (var which : Configuration.values()) {
      var value = answer.get(which.root());
      if (value != null) {
        return HttpReply.of(200, "application/xml", Xml.write(which.root(), value));
      }
    }
    var headers = new HashMap<String, String>();
    answer.forEach((name, value) -> headers.put(header(name), value.toString()));
    var status = asked.operation().startsWith("Delete") ? 204 : 200;
    return new HttpReply(status, headers, "");
  }

  private static String header(String member) {
    return member.equals("BucketRegion") ? "x-amz-bucket-region" : member;
  }

  @Override
  public HttpReply error(AwsError error) {
    var content =
        Map.of("Code", error.code(), "Message", error.getMessage(), "RequestId", UUID.randomUUID());
    return HttpReply.of(error.httpStatus(), "application/xml", Xml.write("Error", content));
  }
}
