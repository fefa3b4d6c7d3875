package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** CreateTrail refuses the log bucket, so the same repair takes the standby. */
public final class BucketRefuses extends Scenario {
  public BucketRefuses() {
    super(
        "bucket-refuses",
        "The log bucket's policy shuts CloudTrail out for good, and the trail is deleted",
        "moto does not look at bucket policies");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.attack(
        "mallory replaces the policy by one that nobody may change",
        aws ->
            aws.s3()
                .putBucketPolicy(
                    r -> r.bucket(stage.logBucket()).policy(nobodyMendsIt(stage.logBucket()))));
    stage.settle();
    stage.checkTold("REMEDIATED", "PutBucketPolicy", "user/mallory", stage.standbyBucket());
    stage.checkAlerts(1);
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();
    stage.world().deliver();

    stage.checkRecords();
    stage.checkDelivers();
    stage.check("it delivers to the standby bucket", stage.deliversTo(stage.standbyBucket()));
    stage.checkTold(
        "REMEDIATED",
        "DeleteTrail",
        "user/mallory",
        "does not let CloudTrail write",
        "Put the CloudTrail statements back",
        stage.standbyBucket());
    stage.checkAlerts(2);
  }

  private static String nobodyMendsIt(String bucket) {
    return """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*",
     "Action": ["s3:PutBucketPolicy", "s3:DeleteBucketPolicy"],
     "Resource": "arn:aws:s3:::%s"}]}
    """
        .formatted(bucket);
  }
}
