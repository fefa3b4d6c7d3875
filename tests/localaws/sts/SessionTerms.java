package localaws.sts;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import localaws.AwsError;
import localaws.Request;
import localaws.iam.Policy;

/** What a session is asked to be, refused where AWS refuses it (API Reference, AssumeRole). */
record SessionTerms(String roleArn, String name, Duration length, Optional<Policy> policy) {
  private static final int MOST_CHARACTERS = 2_048;
  private static final Duration LEAST = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofHours(12);

  static SessionTerms of(Request request) {
    request.only("RoleArn", "RoleSessionName", "DurationSeconds", "Policy");
    var roleArn = request.text("RoleArn").orElse("");
    if (!roleArn.matches("arn:aws:iam::\\d{12}:role/.+")) {
      throw invalid(roleArn + " is invalid");
    }
    return new SessionTerms(roleArn, name(request), length(request), policy(request));
  }

  String account() {
    return roleArn.split(":", -1)[4];
  }

  private static String name(Request request) {
    return request
        .text("RoleSessionName")
        .filter(name -> name.matches("[\\w+=,.@-]{2,64}"))
        .orElseThrow(() ->
            invalid(
                "1 validation error detected: Value at 'roleSessionName' failed to satisfy"
                    + " constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*"));
  }

  /** A role that was assumed gives sessions of an hour at most (IAM User Guide, role chaining). */
  private static Duration length(Request request) {
    var length =
        request
            .text("DurationSeconds")
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(HOUR);
    if (length.compareTo(LEAST) < 0 || length.compareTo(MOST) > 0) {
      throw invalid(
          "1 validation error detected: Value at 'durationSeconds' failed to satisfy constraint:"
              + " Member must be between 900 and 43200");
    }
    if (request.caller().isSession() && length.compareTo(HOUR) > 0) {
      throw invalid(
          "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by"
              + " role chaining");
    }
    return length;
  }

  private static Optional<Policy> policy(Request request) {
    var text = request.text("Policy");
    if (text.filter(policy -> policy.length() > MOST_CHARACTERS).isPresent()) {
      throw invalid(
          "1 validation error detected: Value at 'policy' failed to satisfy constraint: Member"
              + " must have length less than or equal to "
              + MOST_CHARACTERS);
    }
    return text.map(SessionTerms::read);
  }

  private static Policy read(String text) {
    try {
      return Policy.of(text);
    } catch (UncheckedIOException unreadable) {
      throw AwsError.refused("MalformedPolicyDocument", "This policy contains invalid Json");
    }
  }

  private static AwsError invalid(String message) {
    return AwsError.refused("ValidationError", message);
  }
}
