package guardrail.aws.sqs;

import guardrail.aws.AwsErrors;
import guardrail.observation.AwsError;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The queue of accounts on SQS. */
public final class SqsAccountQueue implements AccountQueue {
  private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();

  /** Amazon SQS API Reference, SendMessageBatch. */
  private static final int MOST = 10;

  private static final int AT_ONCE = 10;

  private final SqsClient sqs;
  private final String url;
  private final String account;
  private final String region;

  public SqsAccountQueue(SqsClient sqs, String url, String account, String region) {
    this.sqs = sqs;
    this.url = url;
    this.account = account;
    this.region = region;
  }

  @Override
  public void send(AccountMessage message, Duration delay) {
    asked(
        "sqs:SendMessage",
        () ->
            sqs.sendMessage(r ->
                r.queueUrl(url)
                    .messageBody(message.toJson())
                    .delaySeconds(Math.toIntExact(delay.toSeconds()))));
  }

  @Override
  public void sendAll(List<AccountMessage> messages) {
    var slots = new Semaphore(AT_ONCE);
    var sending = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < messages.size(); i += MOST) {
      var batch = messages.subList(i, Math.min(messages.size(), i + MOST));
      slots.acquireUninterruptibly();
      sending.add(
          CompletableFuture.runAsync(() -> sendBatch(batch), VIRTUAL)
              .whenComplete((_, _) -> slots.release()));
    }
    try {
      // Waits for all, whichever fails: what is still on its way when Lambda freezes is lost.
      CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof NotQueued notQueued) {
        throw notQueued;
      }
      throw failed;
    }
  }

  private void sendBatch(List<AccountMessage> batch) {
    var entries =
        IntStream.range(0, batch.size())
            .mapToObj(i ->
                SendMessageBatchRequestEntry.builder()
                    .id(String.valueOf(i))
                    .messageBody(batch.get(i).toJson())
                    .build())
            .toList();
    var answer =
        asked(
            "sqs:SendMessageBatch",
            () -> sqs.sendMessageBatch(r -> r.queueUrl(url).entries(entries)));
    for (var failed : answer.failed()) {
      throw new NotQueued(
          new AwsError(
              "sqs:SendMessageBatch",
              url,
              account,
              region,
              String.valueOf(failed.code()),
              String.valueOf(failed.message())),
          null);
    }
  }

  @Override
  public int waiting() {
    var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    var found =
        asked(
            "sqs:GetQueueAttributes",
            () -> sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(name)));
    return Integer.parseInt(found.attributes().getOrDefault(name, "0"));
  }

  private <T> T asked(String operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException exception) {
      throw new NotQueued(AwsErrors.error(operation, url, account, region, exception), exception);
    }
  }
}
