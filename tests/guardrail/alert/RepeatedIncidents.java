package guardrail.alert;

import guardrail.incident.History;
import guardrail.incident.Repeat;
import java.util.Map;
import java.util.Optional;

/** What can be said of a trail that is broken once more. */
final class RepeatedIncidents {
  private static final String ID = "incident-20261122T093144-1a2b";

  private RepeatedIncidents() {}

  static Map<String, Story> all() {
    return Map.of(
        "stopped-again",
        Story.of("stop-by-name.json", Look.stopped(), Look.restarted()).history(again(2, false)),
        "flapping",
        Story.of("stop-by-name.json", Look.stopped(), Look.restarted()).history(again(5, true)));
  }

  private static History again(int times, boolean flapping) {
    var repeat = new Repeat(times, Look.LOOKED.minusSeconds(400), flapping);
    return History.NONE.of(ID, Optional.empty(), Optional.of(repeat));
  }
}
