package guardrail.aws.sqs;

import guardrail.aws.AwsErrors;
import guardrail.event.FollowUpMessage;
import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.FollowUps;
import guardrail.observation.AwsError;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends them through a queue that holds them back (Amazon SQS Developer Guide, message timers). */
public record SqsFollowUps(SqsClient sqs, String queueUrl) implements FollowUps {

  @Override
  public Optional<AwsError> send(GuardedTrail trail, Awaited awaited, Duration delay) {
    try {
      sqs.sendMessage(r ->
          r.queueUrl(queueUrl)
              .messageBody(FollowUpMessage.of(trail.arn().toString(), awaited))
              .delaySeconds((int) delay.toSeconds()));
      return Optional.empty();
    } catch (SdkException exception) {
      return Optional.of(AwsErrors.error("sqs:SendMessage", queueUrl, trail, exception));
    }
  }
}
