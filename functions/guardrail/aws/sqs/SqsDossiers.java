package guardrail.aws.sqs;

import guardrail.alert.Alert;
import guardrail.alert.Tell;
import guardrail.aws.AwsErrors;
import guardrail.dossier.Inquiry;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Has Event history asked what an alert leaves open: some minutes later, since it lags by as much.
 * All other alerts are none of its business.
 */
public record SqsDossiers(SqsClient sqs, String queueUrl, String account, String region)
    implements Tell {
  /** SQS holds back no longer (Amazon SQS Developer Guide, message timers). */
  private static final Duration UNTIL_HISTORY_HAS_IT = Duration.ofMinutes(15);

  @Override
  public void tell(Alert alert) {
    if (!Inquiry.isAskedBy(alert.document())) {
      return;
    }
    try {
      sqs.sendMessage(r ->
          r.queueUrl(queueUrl)
              .messageBody(alert.document())
              .delaySeconds((int) UNTIL_HISTORY_HAS_IT.toSeconds()));
    } catch (SdkException exception) {
      throw new NotTold(
          AwsErrors.error("sqs:SendMessage", queueUrl, account, region, exception), exception);
    }
  }
}
