package localaws;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A message that a topic accepted, as it was sent. */
public record Published(
    String topicArn,
    Optional<String> subject,
    String message,
    Optional<String> messageStructure,
    Map<String, Object> attributes,
    Instant at) {}
