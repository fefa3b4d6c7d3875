package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** A stack in the wrong Region says so at its first look. */
public final class HomeElsewhere extends Scenario {
  public HomeElsewhere() {
    super(
        "home-elsewhere",
        "A trail of this name has its home in another Region",
        "moto accepts a second trail of the same name");
  }

  @Override
  public void play(Stage stage) {
    stage.trailInRegion("eu-west-1");

    stage.resync();
    stage.resync();

    stage.checkNoWrites();
    stage.checkTold("DRIFTED", "has its home in eu-west-1", "Deploy the guardrail in eu-west-1");
    stage.checkAlerts(1);
  }
}
