package guardrail.alert;

import guardrail.incident.Deed;
import guardrail.incident.Flurry;
import guardrail.incident.Tolerance;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Trails that were broken again and again. */
final class FlappingNotices {
  private static final Tolerance TOLERANCE =
      new Tolerance(Duration.ofMinutes(30), 5, Duration.ofMinutes(10));

  private static final Instant BEGAN = Look.LOOKED.minusSeconds(1_000);

  private FlappingNotices() {}

  /**
   * All of them.
   *
   * @param actor whom AWS names as the caller
   */
  static Map<String, Supplier<Alert>> all(String actor) {
    var all = new LinkedHashMap<String, Supplier<Alert>>();
    var stops = new Deed(actor, "StopLogging", 11, Look.LOOKED.minusSeconds(600));
    var known = Optional.of("incident-20261122T093144-1a2b");
    all.put("flapping-ended", () -> of(Look.well(), known, List.of(stops)));
    all.put("flapping-ended-and-stopped", () -> of(Look.stopped(), Optional.empty(), List.of()));
    return all;
  }

  private static Alert of(Look look, Optional<String> id, List<Deed> deeds) {
    var flurry =
        new Flurry(
            BEGAN,
            List.of(BEGAN, Look.LOOKED.minusSeconds(600)),
            9,
            Optional.of(BEGAN.plusSeconds(60)),
            List.of("abcd"),
            deeds,
            Optional.empty());
    var incident = Story.of("resync.json", look).alertOnly().play();
    return FlappingNotice.ended(incident, id, flurry, TOLERANCE, Look.LOOKED);
  }
}
