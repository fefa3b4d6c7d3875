package guardrail.aws.sns;

import guardrail.alert.Listeners;
import guardrail.aws.AwsErrors;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/** Counts the confirmed subscriptions (SNS API Reference, GetTopicAttributes). */
public final class SnsListeners implements Listeners {
  private final SnsClient sns;
  private final String topicArn;

  public SnsListeners(SnsClient sns, String topicArn) {
    this.sns = sns;
    this.topicArn = topicArn;
  }

  @Override
  public Part<Integer> confirmed() {
    try {
      var attributes = sns.getTopicAttributes(r -> r.topicArn(topicArn)).attributes();
      return new Known<>(Integer.parseInt(attributes.getOrDefault("SubscriptionsConfirmed", "0")));
    } catch (SdkException exception) {
      var arn = topicArn.split(":", -1);
      return new Unreadable<>(
          AwsErrors.error("sns:GetTopicAttributes", topicArn, arn[4], arn[3], exception));
    }
  }
}
