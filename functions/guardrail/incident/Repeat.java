package guardrail.incident;

import java.time.Instant;

/**
 * That one trail was broken more than once.
 *
 * @param times how often in a row, this time counted
 * @param since when the first time began
 * @param flapping whether that is more than an accident: what follows is counted, and told as a sum
 */
public record Repeat(int times, Instant since, boolean flapping) {}
