package guardrail.command;

import guardrail.Reconciler.Pause;
import guardrail.alert.Plain;
import guardrail.aws.cloudtrail.EventHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The management events of one Region in the last 24 hours, or in as much of them as was counted.
 *
 * @param covered the time that they lie in
 */
record EventCount(long events, Duration covered) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int MOST_PAGES = 40;

  /** LookupEvents takes two calls a second (CloudTrail User Guide, Quotas). */
  private static final Duration BETWEEN_CALLS = Duration.ofMillis(500);

  /** CloudTrail's list price of a second copy (aws.amazon.com/cloudtrail/pricing). */
  private static final BigDecimal DOLLARS = new BigDecimal("2.00");

  private static final BigDecimal PER_EVENTS = new BigDecimal("100000");

  static EventCount of(EventHistory history, Instant now, Pause pause) {
    var events = 0L;
    var oldest = now;
    Optional<String> token = Optional.empty();
    for (int i = 0; i < MOST_PAGES; i++) {
      if (i > 0) {
        pause.rest(BETWEEN_CALLS);
      }
      var page = history.page(now.minus(DAY), now, token);
      events += page.times().size();
      oldest = page.times().isEmpty() ? oldest : page.times().getLast();
      token = page.next();
      if (token.isEmpty()) {
        return new EventCount(events, DAY);
      }
    }
    return new EventCount(events, Duration.between(oldest, now));
  }

  /** What comes to a month at this rate. */
  long monthly() {
    return events * MONTH.toSeconds() / Math.max(1, covered.toSeconds());
  }

  String words(String region) {
    var complete = covered.equals(DAY);
    return """
      Event history of %s shows %s management events in the last %s.
      At that rate %s come in 30 days, and AWS bills a second copy of them at list price
      %s US dollars per 100,000 (aws.amazon.com/cloudtrail/pricing): %s dollars a month.
      That is %s alone. A second trail of every Region copies the others' events, too.
    """
        .formatted(
            region,
            number(events),
            complete ? "24 hours" : Plain.duration(covered) + " (it was counted no further)",
            (complete ? "" : "about ") + number(monthly()),
            DOLLARS,
            (complete ? "" : "about ") + dollars(),
            region);
  }

  private BigDecimal dollars() {
    return DOLLARS
        .multiply(BigDecimal.valueOf(monthly()))
        .divide(PER_EVENTS, 2, RoundingMode.HALF_UP);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
