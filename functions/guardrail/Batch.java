package guardrail;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import guardrail.onboarding.AccountMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The messages of one batch, side by side: a slow account holds up no other, and one that fails is
 * the only one that comes again.
 */
final class Batch {
  private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();

  private Batch() {}

  static SQSBatchResponse handle(
      List<SQSMessage> messages, Consumer<AccountMessage> each, Consumer<String> log) {
    var working = new ArrayList<CompletableFuture<Void>>();
    var failed = new ArrayList<BatchItemFailure>();
    for (var message : messages) {
      working.add(
          CompletableFuture.runAsync(
                  () -> each.accept(AccountMessage.parse(message.getBody())), VIRTUAL)
              .exceptionally(failure -> {
                log.accept("Comes again: " + cause(failure));
                synchronized (failed) {
                  failed.add(new BatchItemFailure(message.getMessageId()));
                }
                return null;
              }));
    }
    working.forEach(CompletableFuture::join);
    return new SQSBatchResponse(failed);
  }

  private static String cause(Throwable failure) {
    var why = failure.getCause() == null ? failure : failure.getCause();
    return String.valueOf(why.getMessage());
  }
}
