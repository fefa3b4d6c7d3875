package guardrail.aws.sqs;

import java.time.Instant;
import java.util.Map;

/**
 * A message that nobody could deliver or finish, hidden from others for as long as its receipt
 * holds.
 *
 * @param queue its name
 * @param attributes what the service that gave it up says of it
 */
public record DeadLetter(
    String queue, String receipt, Instant sent, String body, Map<String, String> attributes) {
  public DeadLetter {
    attributes = Map.copyOf(attributes);
  }
}
