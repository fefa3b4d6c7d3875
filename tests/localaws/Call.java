package localaws;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One line of the call log: every call that reached the world, refused ones too. */
public record Call(
    Instant at,
    String caller,
    String service,
    String operation,
    Map<String, Object> request,
    Optional<String> errorCode) {}
