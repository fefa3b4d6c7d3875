package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** The way out of the next attack must be there before it. */
public final class StandbyDeleted extends Scenario {
  public StandbyDeleted() {
    super(
        "standby-deleted",
        "Somebody deletes the empty standby bucket",
        "on moto nothing counts the calls");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.deleteBucket("mallory deletes the standby bucket", stage.standbyBucket());
    stage.resync();

    stage.check("the standby is back", stage.world().bucket(stage.standbyBucket()).isPresent());
    stage.checkCalls("PutBucketPolicy", 1);
    stage.checkRecords();
    stage.check("the trail stays where it was", stage.deliversTo(stage.logBucket()));
    stage.checkTold("REMEDIATED", stage.standbyBucket(), "does not exist");
    stage.checkAlerts(1);
  }
}
