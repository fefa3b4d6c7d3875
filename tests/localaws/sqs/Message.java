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
    Instant sent,
    Instant visibleFrom,
    int receiveCount,
    Optional<Instant> firstReceived) {

  static Message sent(String body, Map<String, Object> attributes, Instant at) {
    var id = UUID.randomUUID().toString();
    return new Message(id, body, attributes, at, at, 0, Optional.empty());
  }

  boolean isVisible(Instant at) {
    return !visibleFrom.isAfter(at);
  }

  Message received(Instant at, Instant hiddenUntil) {
    var first = firstReceived.or(() -> Optional.of(at));
    return new Message(id, body, attributes, sent, hiddenUntil, receiveCount + 1, first);
  }

  Message hiddenUntil(Instant until) {
    return new Message(id, body, attributes, sent, until, receiveCount, firstReceived);
  }

  Receipt receipt() {
    return new Receipt(id, receiveCount);
  }

  /** The system attributes, all of them texts. */
  Map<String, String> system() {
    return Map.of(
        "SentTimestamp", String.valueOf(sent.toEpochMilli()),
        "ApproximateReceiveCount", String.valueOf(receiveCount),
        "ApproximateFirstReceiveTimestamp",
            String.valueOf(firstReceived.orElse(sent).toEpochMilli()));
  }
}
