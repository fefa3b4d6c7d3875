package guardrail.aws.sns;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.Alert;
import guardrail.alert.Tell;
import guardrail.aws.AwsErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Publishes an alert: the text to e-mail subscriptions, the document to all others. */
public final class SnsTell implements Tell {
  private final SnsClient sns;
  private final String topicArn;

  public SnsTell(SnsClient sns, String topicArn) {
    this.sns = sns;
    this.topicArn = topicArn;
  }

  @Override
  public void tell(Alert alert) {
    try {
      sns.publish(r ->
          r.topicArn(topicArn)
              .subject(alert.subject())
              .messageStructure("json")
              .message(message(alert))
              .messageAttributes(attributes(alert)));
    } catch (SdkException exception) {
      var arn = topicArn.split(":", -1);
      throw new NotTold(
          AwsErrors.error("sns:Publish", topicArn, arn[4], arn[3], exception), exception);
    }
  }

  private static String message(Alert alert) {
    try {
      return JSON.std.asString(Map.of("default", alert.document(), "email", alert.email()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, MessageAttributeValue> attributes(Alert alert) {
    return alert.attributes().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e ->
                    MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(e.getValue())
                        .build()));
  }
}
