package guardrail.aws;

import guardrail.observation.AwsError;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Thrown when AWS did not carry out what a person's command asked of it. */
public final class AwsRefused extends RuntimeException {
  private AwsRefused(AwsError error, Throwable cause) {
    super(
        "%s on %s in %s was refused with %s"
            .formatted(error.operation(), error.resource(), error.region(), error.brief()),
        cause);
  }

  /**
   * Makes a call.
   *
   * @throws AwsRefused with the words of AWS, if it does not carry it out
   */
  public static <T> T or(String operation, String resource, String region, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException exception) {
      throw new AwsRefused(AwsErrors.error(operation, resource, "", region, exception), exception);
    }
  }
}
