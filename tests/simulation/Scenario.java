package simulation;

import java.util.Map;
import java.util.Optional;

/** One story: what somebody does, and what must have come of it in the end. */
public abstract class Scenario {
  private final String name;
  private final String title;
  private final Optional<String> notOnMoto;

  /**
   * A story that can be played anywhere.
   *
   * @param name for the command line, as "stop-act-start"
   * @param title one line for people
   */
  protected Scenario(String name, String title) {
    this.name = name;
    this.title = title;
    this.notOnMoto = Optional.empty();
  }

  /** A story that needs the stand-in, and why moto cannot play it. */
  protected Scenario(String name, String title, String notOnMoto) {
    this.name = name;
    this.title = title;
    this.notOnMoto = Optional.of(notOnMoto);
  }

  public final String name() {
    return name;
  }

  public final String title() {
    return title;
  }

  /** Why this cannot be played on moto, or empty if it can. */
  public final Optional<String> notOnMoto() {
    return notOnMoto;
  }

  /** Parameters of template.yaml that differ from their defaults. */
  public Map<String, String> parameters() {
    return Map.of();
  }

  /** Whether it takes days, so that it is played on a clock that {@link Stage#pass} moves. */
  public boolean takesDays() {
    return false;
  }

  /** Plays it; what must hold is said by {@link Stage#check}. */
  public abstract void play(Stage stage);
}
