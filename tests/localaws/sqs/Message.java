package localaws.sqs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A message; each receipt hides it for a while and gives it a new receipt handle. */
public record Message(
    String id,
    String body,
    Map<String, Object> attributes,
    String senderId,
    Instant sent,
    Instant visibleFrom,
    int receiveCount,
    Optional<Instant> firstReceived) {

  static Message sent(
      String body, Map<String, Object> attributes, String senderId, Instant at, Instant visible) {
    var id = UUID.randomUUID().toString();
    return new Message(id, body, attributes, senderId, at, visible, 0, Optional.empty());
  }

  public boolean isVisible(Instant at) {
    return !visibleFrom.isAfter(at);
  }

  /** Not yet to be received, unlike one in flight, which has been. */
  boolean isDelayed(Instant at) {
    return !isVisible(at) && receiveCount == 0;
  }

  Message received(Instant at, Instant hiddenUntil) {
    var first = firstReceived.or(() -> Optional.of(at));
    return new Message(id, body, attributes, senderId, sent, hiddenUntil, receiveCount + 1, first);
  }

  Message hiddenUntil(Instant until) {
    return new Message(id, body, attributes, senderId, sent, until, receiveCount, firstReceived);
  }

  Receipt receipt() {
    return new Receipt(id, receiveCount);
  }

  /** The system attributes, all of them texts. */
  Map<String, String> system() {
    return Map.of(
        "SenderId", senderId,
        "SentTimestamp", String.valueOf(sent.toEpochMilli()),
        "ApproximateReceiveCount", String.valueOf(receiveCount),
        "ApproximateFirstReceiveTimestamp",
            String.valueOf(firstReceived.orElse(sent).toEpochMilli()));
  }
}
