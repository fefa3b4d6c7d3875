package localaws.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import localaws.AwsError;
import localaws.Request;

/** Policy documents as IAM takes them, and as it gives them back: URL-encoded (API Reference). */
final class Document {
  private Document() {}

  static Policy asked(Request request) {
    try {
      var policy = new Policy(JSON.std.mapFrom(request.text("PolicyDocument").orElse("")));
      if (!policy.statements().isEmpty()) {
        return policy;
      }
    } catch (IOException | ClassCastException _) {
      // Told below: text that is no JSON is as malformed as JSON that is no policy.
    }
    throw AwsError.refused("MalformedPolicyDocument", "Syntax errors in policy.");
  }

  /** What was white space is lost, which IAM would keep. */
  static String encoded(Policy policy) {
    try {
      var json = JSON.std.asString(policy.document());
      return URLEncoder.encode(json, UTF_8).replace("+", "%20");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
