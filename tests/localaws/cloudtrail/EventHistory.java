package localaws.cloudtrail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Faults;

/**
 * Event history: every write of the world, trail or no trail, and what a test put there. Reads come
 * here by a test alone.
 */
public final class EventHistory {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Faults faults;
  private final List<PastEvent> events = new ArrayList<>();
  private final Map<String, List<Instant>> asked = new HashMap<>();

  public EventHistory(Faults faults) {
    this.faults = faults;
  }

  public void add(PastEvent event) {
    events.add(event);
  }

  /** All that there is of an account, whatever its age and Region, oldest first. */
  public List<PastEvent> all(String account) {
    return events.stream().filter(event -> event.account().equals(account)).toList();
  }

  /** Newest first, and none that is older than 90 days (API Reference, LookupEvents). */
  List<PastEvent> of(String account, String region, Instant now) {
    return events.stream()
        .filter(event -> event.account().equals(account) && event.region().equals(region))
        .filter(event -> !event.at().isBefore(now.minus(KEPT)))
        .filter(event -> !event.at().plus(faults.historyLag()).isAfter(now))
        .sorted(Comparator.comparing(PastEvent::at))
        .toList()
        .reversed();
  }

  /**
   * Two calls a second for an account in a Region (docs/aws-facts.md D2), where a story wants so.
   */
  void throttle(String account, String region, Instant now) {
    if (!faults.historyThrottles()) {
      return;
    }
    var calls = asked.computeIfAbsent(account + region, _ -> new ArrayList<>());
    calls.removeIf(at -> !at.isAfter(now.minus(SECOND)));
    if (calls.size() >= 2) {
      throw AwsError.refused("ThrottlingException", "Rate exceeded");
    }
    calls.add(now);
  }
}
