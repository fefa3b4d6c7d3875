package guardrail.ledger;

import java.time.Instant;

/** An event that was told of, by what tells it from others. */
public record KnownEvent(String key, Instant told) {}
