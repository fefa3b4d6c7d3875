package simulation;

import java.util.Map;
import java.util.Optional;

/** One story: what somebody does, and what must have come of it in the end. */
public interface Scenario {
  /** For the command line, as "stop-act-start". */
  String name();

  /** One line, as "The trail is stopped, used in the dark and started again". */
  String title();

  /** Parameters of template.yaml that differ from their defaults. */
  default Map<String, String> parameters() {
    return Map.of();
  }

  /** Why this cannot be played on moto, or empty if it can. */
  default Optional<String> notOnMoto() {
    return Optional.empty();
  }

  /** Plays it; what must hold is said by {@link Stage#check}. */
  void play(Stage stage);
}
