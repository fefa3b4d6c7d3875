package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** CreateTrail refuses the log bucket, so the same repair takes the standby. */
public final class BucketRefuses extends Scenario {
  public BucketRefuses() {
    super(
        "bucket-refuses",
        "The log bucket's policy shuts CloudTrail out, and the trail is deleted",
        "moto does not look at bucket policies");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.attack(
        "mallory takes the bucket policy away",
        aws -> aws.s3().deleteBucketPolicy(r -> r.bucket(stage.logBucket())));
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();

    stage.checkRecords();
    stage.check("it delivers to the standby bucket", stage.deliversTo(stage.standbyBucket()));
    stage.checkTold(
        "REMEDIATED",
        "does not let CloudTrail write",
        "Put the CloudTrail statements back",
        stage.standbyBucket());
  }
}
