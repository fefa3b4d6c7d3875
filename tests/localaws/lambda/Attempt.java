package localaws.lambda;

import java.time.Instant;

/** One try of one asynchronous invocation, and when it ended; number counts from 1. */
public record Attempt(Instant at, String requestId, int number, String payload, Result result) {}
