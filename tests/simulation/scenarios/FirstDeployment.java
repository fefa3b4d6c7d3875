package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** The first resync makes the standard trail and starts it. */
public final class FirstDeployment extends Scenario {
  public FirstDeployment() {
    super("first-deployment", "The guardrail arrives in an account without any trail");
  }

  @Override
  public void play(Stage stage) {
    stage.resync();

    stage.checkRecords();
    stage.check("it delivers to the log bucket", stage.deliversTo(stage.logBucket()));
    stage.checkTold("REMEDIATED", "did not exist", "CreateTrail", "first deployment");
    stage.checkAlerts(1);

    stage.resync();

    stage.checkAlerts(1);
  }
}
