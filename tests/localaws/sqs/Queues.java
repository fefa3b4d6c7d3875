package localaws.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Request;

/** The queues that exist, by URL. */
public final class Queues {
  private final Map<String, Queue> byUrl = new LinkedHashMap<>();
  private int entriesToFail;

  /** As a template makes it. */
  public void create(String url, String arn, Duration visibility, Duration retention) {
    create(url, arn, visibility, retention, Optional.empty());
  }

  public void create(
      String url, String arn, Duration visibility, Duration retention, Optional<Redrive> redrive) {
    byUrl.put(url, new Queue(arn, visibility, retention, redrive));
  }

  /** SQS's own fault: so many entries of batches fail from now on, while their batch succeeds. */
  public void failEntries(int number) {
    entriesToFail = number;
  }

  boolean failsEntry() {
    var fails = entriesToFail > 0;
    entriesToFail -= fails ? 1 : 0;
    return fails;
  }

  /** A queue as AWS's own services name it. */
  public Optional<Queue> withArn(String arn) {
    return byUrl.values().stream().filter(queue -> queue.arn().equals(arn)).findFirst();
  }

  public Optional<Queue> withUrl(String url) {
    return Optional.ofNullable(byUrl.get(url));
  }

  /** Empty also where there is no such queue. */
  public List<Message> messages(String url, Instant at) {
    return withUrl(url).map(queue -> queue.messages(at)).orElse(List.of());
  }

  public void remove(String url) {
    byUrl.remove(url);
  }

  /** What was received too often goes to the dead letters instead, if there is such a queue. */
  List<Message> receive(Queue queue, int most, Duration hidden, Instant at) {
    for (var message : queue.messages(at)) {
      queue
          .redrive()
          .filter(redrive -> message.isVisible(at) && redrive.takes(message))
          .flatMap(redrive -> withArn(redrive.deadLetterArn()))
          .ifPresent(deadLetters -> {
            queue.remove(message);
            deadLetters.add(message);
          });
    }
    return queue.receive(most, hidden, at);
  }

  Queue asked(Request request) {
    return withUrl(request.text("QueueUrl").orElse(""))
        .orElseThrow(
            () -> AwsError.refused("QueueDoesNotExist", "The specified queue does not exist."));
  }

  /** A number of the request that SQS limits. */
  static int number(Request request, String member, int byDefault, int least, int most) {
    var number = request.text(member).map(Integer::parseInt).orElse(byDefault);
    if (number < least || number > most) {
      throw AwsError.refused(
          "InvalidParameterValue",
          "Value %s for parameter %s is invalid. Reason: Must be between %s and %s, if provided."
              .formatted(number, member, least, most));
    }
    return number;
  }
}
