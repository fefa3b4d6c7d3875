package simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every scenario on the stand-in, played once in this JVM however many tests look at it. */
public final class Playbacks {
  private static final Map<String, Playback> PLAYED = new ConcurrentHashMap<>();

  private Playbacks() {}

  public static Playback of(Scenario scenario) {
    return PLAYED.computeIfAbsent(
        scenario.name(), _ -> Simulate.play(scenario, Options.everything()));
  }
}
