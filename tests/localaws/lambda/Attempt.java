package localaws.lambda;

/** One try of one asynchronous invocation; number counts from 1. */
public record Attempt(String requestId, int number, String payload, Result result) {}
