package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** No rule sees the bucket go; the next resync does. */
public final class DeleteTrailThenBucket extends Scenario {
  public DeleteTrailThenBucket() {
    super(
        "delete-trail-then-bucket",
        "The trail is deleted and, after the repair, its bucket",
        "moto gives a deleted name back at once");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();
    stage.checkRecords();
    stage.world().faults().holdBucketNames(true);
    stage.deleteBucket("mallory deletes the log bucket", stage.logBucket());
    stage.resync();

    stage.checkRecords();
    stage.check("it delivers to the standby bucket", stage.deliversTo(stage.standbyBucket()));
    stage.checkTold("REMEDIATED", "s3BucketName to " + stage.standbyBucket());
    stage.checkAlerts(2);
  }
}
