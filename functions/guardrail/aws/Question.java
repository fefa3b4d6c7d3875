package guardrail.aws;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One read of a look: what is asked of AWS, and about what.
 *
 * @param operation as "s3:GetBucketPolicy"
 */
public record Question(GuardedTrail trail, String operation, String resource) {

  /** The answer; what AWS refuses is unreadable. */
  public <T> Part<T> ask(Supplier<T> call) {
    try {
      return new Known<>(call.get());
    } catch (SdkException exception) {
      return new Unreadable<>(AwsErrors.error(operation, resource, trail, exception));
    }
  }

  /** The same, where AWS says with one of these error codes that there is nothing. */
  public <T> Part<T> ask(Supplier<T> call, T ifNothing, Set<String> nothing) {
    try {
      return new Known<>(call.get());
    } catch (SdkException exception) {
      return nothing.contains(AwsErrors.code(exception))
          ? new Known<>(ifNothing)
          : new Unreadable<>(AwsErrors.error(operation, resource, trail, exception));
    }
  }
}
