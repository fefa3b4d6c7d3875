package localaws.cloudtrail;

import java.util.regex.Pattern;
import localaws.AwsError;
import localaws.Request;

/**
 * The rules for trail names and for how a request may name a trail (API Reference, CreateTrail).
 */
final class TrailName {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*");
  private static final Pattern IP = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");

  private TrailName() {}

  /** A bare name means a trail of the caller in the Region of the call. */
  static TrailArn arnOf(Request request, String member) {
    return arnOf(request.text(member).orElse(""), request);
  }

  static TrailArn arnOf(String nameOrArn, Request request) {
    if (nameOrArn.startsWith("arn:")) {
      return TrailArn.parse(nameOrArn)
          .orElseThrow(
              () -> AwsError.refused("CloudTrailARNInvalidException", "Invalid ARN " + nameOrArn));
    }
    check(nameOrArn);
    return new TrailArn(request.region(), request.caller().account(), nameOrArn);
  }

  static void check(String name) {
    var fits = name.length() >= 3 && name.length() <= 128;
    if (!fits || !FORM.matcher(name).matches() || IP.matcher(name).matches()) {
      throw AwsError.refused(
          "InvalidTrailNameException",
          "Trail name or ARN can only contain letters, numbers, periods, underscores and hyphens,"
              + " 3 to 128 of them: "
              + name);
    }
  }
}
