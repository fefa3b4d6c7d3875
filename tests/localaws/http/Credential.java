package localaws.http;

import java.util.regex.Pattern;
import localaws.AwsError;

/** Who signed for which Region and service; signatures are not checked, keys are. */
record Credential(String accessKeyId, String region, String service) {
  private static final Pattern FORM =
      Pattern.compile("Credential=([^/]+)/\\d+/([^/]+)/([^/]+)/aws4_request");

  static Credential of(HttpAsk ask) {
    var matcher = FORM.matcher(ask.header("authorization").orElse(""));
    if (!matcher.find()) {
      throw new AwsError("MissingAuthenticationToken", 403, "The request has no credentials");
    }
    return new Credential(matcher.group(1), matcher.group(2), matcher.group(3));
  }
}
