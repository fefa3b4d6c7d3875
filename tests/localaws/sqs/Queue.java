package localaws.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A standard queue; it happens to keep the order, which SQS does not promise. */
public final class Queue {
  private final String arn;
  private final Duration visibility;
  private final Duration retention;
  private final Optional<Redrive> redrive;
  private final List<Message> messages = new ArrayList<>();

  Queue(String arn, Duration visibility, Duration retention, Optional<Redrive> redrive) {
    this.arn = arn;
    this.visibility = visibility;
    this.retention = retention;
    this.redrive = redrive;
  }

  String arn() {
    return arn;
  }

  Duration visibility() {
    return visibility;
  }

  Duration retention() {
    return retention;
  }

  Optional<Redrive> redrive() {
    return redrive;
  }

  /** As AWS's own services send, with no call. */
  public Message send(String body, Map<String, Object> attributes, Instant at) {
    return add(Message.sent(body, attributes, "AIDASERVICE", at, at));
  }

  Message add(Message message) {
    messages.add(message);
    return message;
  }

  /** Everything that was sent and neither deleted nor kept for too long. */
  public List<Message> messages(Instant at) {
    messages.removeIf(message -> message.sent().plus(retention).isBefore(at));
    return List.copyOf(messages);
  }

  List<Message> receive(int most, Duration hidden, Instant at) {
    var received =
        messages(at).stream().filter(message -> message.isVisible(at)).limit(most).toList();
    return received.stream()
        .map(message -> change(message, each -> each.received(at, at.plus(hidden))))
        .toList();
  }

  Optional<Message> find(String messageId) {
    return messages.stream().filter(message -> message.id().equals(messageId)).findFirst();
  }

  Message change(Message message, UnaryOperator<Message> how) {
    var changed = how.apply(message);
    messages.set(messages.indexOf(message), changed);
    return changed;
  }

  void remove(Message message) {
    messages.remove(message);
  }
}
