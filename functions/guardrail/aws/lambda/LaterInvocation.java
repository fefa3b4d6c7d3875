package guardrail.aws.lambda;

import guardrail.aws.AwsRefused;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/**
 * Gives events to the function asynchronously, so that Lambda's own retries and its on-failure
 * destination hold for them as for any event (Lambda API Reference, Invoke: 202).
 */
public final class LaterInvocation implements Consumer<String> {
  private final LambdaClient lambda;
  private final String functionArn;
  private final String region;

  public LaterInvocation(LambdaClient lambda, String functionArn, String region) {
    this.lambda = lambda;
    this.functionArn = functionArn;
    this.region = region;
  }

  /**
   * Returns when Lambda has taken the event.
   *
   * @throws AwsRefused if it did not
   */
  @Override
  public void accept(String event) {
    AwsRefused.or(
        "lambda:Invoke",
        functionArn,
        region,
        () ->
            lambda.invoke(r ->
                r.functionName(functionArn)
                    .invocationType(InvocationType.EVENT)
                    .payload(SdkBytes.fromUtf8String(event))));
  }
}
