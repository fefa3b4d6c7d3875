package guardrail.aws;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.AwsError;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Turns the SDK's exceptions into what AWS said. */
public final class AwsErrors {
  private AwsErrors() {}

  /** AWS's own error code; for calls that never got an answer, the SDK's name for that. */
  public static String code(SdkException exception) {
    return exception instanceof AwsServiceException service
            && service.awsErrorDetails() != null
            && service.awsErrorDetails().errorCode() != null
        ? service.awsErrorDetails().errorCode()
        : exception.getClass().getSimpleName();
  }

  /** What was attempted, on what, in which account and Region, and what AWS said. */
  public static AwsError error(
      String operation, String resource, GuardedTrail trail, SdkException exception) {
    return error(operation, resource, trail.account(), trail.homeRegion(), exception);
  }

  public static AwsError error(
      String operation, String resource, String account, String region, SdkException exception) {
    // A member's session begins at the first call that needs it: whoever refuses it refused that.
    return exception instanceof StsException
        ? new AwsError(
            "sts:AssumeRole",
            "the role CloudTrailGuardrail",
            account,
            region,
            code(exception),
            message(exception))
        : new AwsError(operation, resource, account, region, code(exception), message(exception));
  }

  private static String message(SdkException exception) {
    return exception instanceof AwsServiceException service
            && service.awsErrorDetails() != null
            && service.awsErrorDetails().errorMessage() != null
        ? service.awsErrorDetails().errorMessage()
        : String.valueOf(exception.getMessage());
  }
}
