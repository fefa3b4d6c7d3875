package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** A created trail records nothing until StartLogging, so it takes both, and no third call. */
public final class Delete extends Scenario {
  public Delete() {
    super("delete", "Somebody deletes the trail");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();

    stage.checkRecords();
    stage.check("it delivers to the log bucket", stage.deliversTo(stage.logBucket()));
    stage.check(
        "it covers every Region and its log files can be validated",
        stage
            .trail()
            .filter(t -> t.isMultiRegionTrail() && t.logFileValidationEnabled())
            .isPresent());
    stage.checkCalls("CreateTrail", 1);
    stage.checkCalls("UpdateTrail", 0);
    stage.checkTold("REMEDIATED", "was deleted", "CreateTrail", "StartLogging", "user/mallory");
    stage.checkAlerts(1);
  }
}
