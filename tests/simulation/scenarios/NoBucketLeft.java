package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** Without a bucket there is no trail; that must be told, kept and mended as soon as S3 lets it. */
public final class NoBucketLeft extends Scenario {
  public NoBucketLeft() {
    super(
        "no-bucket-left",
        "Both buckets are deleted, and then the trail",
        "moto gives a deleted name back at once");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.world().faults().holdBucketNames(true);

    stage.deleteBucket("mallory deletes the log bucket", stage.logBucket());
    stage.deleteBucket("mallory deletes the standby bucket", stage.standbyBucket());
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();

    stage.check("there is no trail", stage.trail().isEmpty());
    stage.checkCalls("CreateTrail", 0);
    stage.checkTold("REMEDIATION_FAILED", "DOES NOT RECORD", "Free a bucket", "user/mallory");
    stage.check("each event is kept whole", stage.deadLetters().size() == 3);

    stage.note("hours later S3 gives the names out again", stage::releaseBucketNames);
    stage.resync();

    stage.checkRecords();
    stage.check("it delivers to the log bucket", stage.deliversTo(stage.logBucket()));
  }
}
