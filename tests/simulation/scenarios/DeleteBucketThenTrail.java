package simulation.scenarios;

import java.util.List;
import simulation.Scenario;
import simulation.Stage;

/** S3 does not give a deleted bucket's name back on demand. */
public final class DeleteBucketThenTrail extends Scenario {
  public DeleteBucketThenTrail() {
    super(
        "delete-bucket-then-trail",
        "The log bucket is deleted, and then the trail",
        "moto gives a deleted name back at once");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.world().faults().holdBucketNames(true);

    stage.deleteBucket("mallory deletes the log bucket", stage.logBucket());
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();

    stage.checkRecords();
    stage.check("it delivers to the standby bucket", stage.deliversTo(stage.standbyBucket()));
    stage.checkTold("REMEDIATED", stage.standbyBucket(), "does not give the name");

    stage.note("hours later S3 gives the name out again", stage::releaseBucketNames);
    stage.resync();

    stage.check("the log bucket is back", stage.world().bucket(stage.logBucket()).isPresent());
    for (var put :
        List.of(
            "PutBucketPolicy",
            "PutPublicAccessBlock",
            "PutBucketVersioning",
            "PutBucketEncryption")) {
      stage.checkCalls(put, 1);
    }
    stage.check("it delivers to the log bucket again", stage.deliversTo(stage.logBucket()));
    stage.checkRecords();
  }
}
