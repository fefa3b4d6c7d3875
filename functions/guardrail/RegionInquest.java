package guardrail;

import guardrail.Reconciler.Pause;
import guardrail.dossier.Gap;
import guardrail.dossier.PastCall;
import guardrail.dossier.PastCalls;
import guardrail.dossier.PastCalls.Page;
import guardrail.dossier.Search;
import guardrail.dossier.Window;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The Event history of one Region, asked no faster than AWS lets an account ask there. */
final class RegionInquest {
  /** Two calls a second (docs/aws-facts.md D2). */
  private static final Duration BETWEEN_CALLS = Duration.ofMillis(500);

  private static final int LONGEST_REST = 32;

  /**
   * What holds for all Regions.
   *
   * @param deadline no page is asked for after it
   * @param room how many characters of records more there is memory for
   */
  record Bounds(InstantSource clock, Pause pause, Instant deadline, AtomicInteger room) {
    private Optional<String> reached() {
      if (!clock.instant().isBefore(deadline)) {
        return Optional.of("the function's time was up");
      }
      return room.get() > 0 ? Optional.empty() : Optional.of("a dossier holds no more records");
    }
  }

  private final PastCalls history;
  private final String region;
  private final Bounds bounds;
  private final Map<String, PastCall> found = new LinkedHashMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private int throttled;
  private boolean asked;

  RegionInquest(PastCalls history, String region, Bounds bounds) {
    this.history = history;
    this.region = region;
    this.bounds = bounds;
  }

  List<PastCall> found() {
    return List.copyOf(found.values());
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** Asks one after the other; where AWS refuses one, it would refuse the rest. */
  RegionInquest ask(List<Search> searches, Window window) {
    for (var search : searches) {
      var missing = pages(search, window);
      missing.ifPresent(gaps::add);
      if (missing.filter(gap -> gap.before().isEmpty()).isPresent()) {
        break;
      }
    }
    return this;
  }

  /** Page by page, the newest calls first; empty if all of them came. */
  private Optional<Gap> pages(Search search, Window window) {
    Optional<String> token = Optional.empty();
    Optional<Instant> oldest = Optional.empty();
    while (true) {
      var why = bounds.reached();
      if (why.isPresent()) {
        return Optional.of(
            new Gap(region, search.what(), Optional.of(oldest.orElse(window.to())), why.get()));
      }
      switch (page(search, window, token)) {
        case Known(var page) -> {
          keep(page);
          throttled = 0;
          if (page.next().isEmpty()) {
            return Optional.empty();
          }
          token = page.next();
          var reached = oldest(page);
          oldest = reached.isPresent() ? reached : oldest;
        }
        case Unreadable(var error) -> {
          if (!isThrottling(error)) {
            var what = found.isEmpty() ? "all calls" : search.what() + " and the rest";
            return Optional.of(new Gap(region, what, oldest, error.brief()));
          }
          bounds.pause().rest(Duration.ofSeconds(Math.min(1 << throttled, LONGEST_REST)));
          throttled = Math.min(throttled + 1, 5);
        }
      }
    }
  }

  private Part<Page> page(Search search, Window window, Optional<String> token) {
    if (asked) {
      bounds.pause().rest(BETWEEN_CALLS);
    }
    asked = true;
    return history.page(region, search, window, token);
  }

  private static Optional<Instant> oldest(Page page) {
    return page.calls().stream().map(PastCall::at).min(Instant::compareTo);
  }

  private void keep(Page page) {
    for (var call : page.calls()) {
      if (found.putIfAbsent(call.id(), call) == null) {
        bounds.room().addAndGet(-call.json().length());
      }
    }
  }

  /** CloudTrail's model does not list it for LookupEvents, so the code counts (D2). */
  private static boolean isThrottling(AwsError error) {
    return error.code().startsWith("Throttl") || error.code().equals("TooManyRequestsException");
  }
}
