package simulation;

import java.util.List;
import simulation.scenarios.Stop;

/** Every scenario, in the order in which a reader should meet them. */
public final class Scenarios {
  public static final List<Scenario> ALL = List.of(new Stop());

  private Scenarios() {}
}
