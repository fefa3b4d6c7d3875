package localaws.cloudtrail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Event history: what a test put there, for no call of the world comes here by itself. */
public final class EventHistory {
  private static final Duration KEPT = Duration.ofDays(90);

  private final List<PastEvent> events = new ArrayList<>();

  public void add(PastEvent event) {
    events.add(event);
  }

  /** Newest first, and none that is older than 90 days (API Reference, LookupEvents). */
  List<PastEvent> of(String account, String region, Instant now) {
    return events.stream()
        .filter(event -> event.account().equals(account) && event.region().equals(region))
        .filter(event -> !event.at().isBefore(now.minus(KEPT)))
        .sorted(Comparator.comparing(PastEvent::at).reversed())
        .toList();
  }
}
