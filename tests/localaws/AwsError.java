package localaws;

/** AWS's refusal of a call: the error code as the wire spells it, and the HTTP status. */
public final class AwsError extends RuntimeException {
  private final String code;
  private final int httpStatus;

  public AwsError(String code, int httpStatus, String message) {
    super(message);
    this.code = code;
    this.httpStatus = httpStatus;
  }

  /** Status 400, as CloudTrail answers nearly everything it refuses. */
  public static AwsError refused(String code, String message) {
    return new AwsError(code, 400, message);
  }

  /** Not AWS's refusal but the stand-in's own: a status that no SDK retries. */
  public static AwsError notModelled(String what) {
    return new AwsError("UnknownOperationException", 501, "LocalAws does not know " + what);
  }

  /** Each service spells "access denied" in its own way; CloudTrail's records do not. */
  public static AwsError denied(String service, String message) {
    return switch (service) {
      case "s3" -> new AwsError("AccessDenied", 403, message);
      case "cloudformation", "iam", "sts" -> new AwsError("AccessDenied", 403, message);
      case "lambda" -> new AwsError("AccessDeniedException", 403, message);
      case "sns" -> new AwsError("AuthorizationError", 403, message);
      default -> new AwsError("AccessDeniedException", 400, message);
    };
  }

  /** A session that is over; the services that speak XML leave "Exception" out. */
  static AwsError expired(String service) {
    var message = "The security token included in the request is expired";
    return switch (service) {
      case "s3" -> new AwsError("ExpiredToken", 400, "The provided token has expired.");
      case "cloudformation", "iam", "sns", "sts" -> new AwsError("ExpiredToken", 403, message);
      default -> new AwsError("ExpiredTokenException", 400, message);
    };
  }

  public String code() {
    return code;
  }

  public int httpStatus() {
    return httpStatus;
  }

  /** The code as a CloudTrail record gives it in errorCode. */
  public String recordedCode() {
    return isAccessDenied() ? "AccessDenied" : code;
  }

  public boolean isAccessDenied() {
    return code.startsWith("AccessDenied") || code.equals("AuthorizationError");
  }

  /** Carries its own message, so that a log of a scenario reads without a stack trace. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
