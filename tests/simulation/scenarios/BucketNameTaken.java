package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** A trail must not deliver its evidence to whoever was quick. */
public final class BucketNameTaken extends Scenario {
  public BucketNameTaken() {
    super(
        "bucket-name-taken",
        "Somebody else takes the log bucket's name",
        "moto keeps one account apart from another only by roles");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.deleteBucket("mallory deletes the log bucket", stage.logBucket());
    stage.attack(
        "a stranger makes a bucket of that name",
        _ -> stage.stranger().s3().createBucket(r -> r.bucket(stage.logBucket())));
    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.check("it delivers to the standby bucket", stage.deliversTo(stage.standbyBucket()));
    stage.checkTold(
        "REMEDIATED",
        "belongs to another account",
        "Find out who has the bucket",
        stage.standbyBucket());
    stage.check(
        "the stranger's bucket was not touched",
        stage.world().bucket(stage.logBucket()).orElseThrow().policy().isEmpty());
  }
}
