package simulation.scenarios;

import java.util.Optional;
import simulation.Scenario;
import simulation.Stage;

/** Nobody but root can take such a policy away, and the trail does not wait for root. */
public final class BucketLocked extends Scenario {
  public BucketLocked() {
    super(
        "bucket-locked",
        "The log bucket's policy locks everybody out",
        "moto does not look at bucket policies");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.attack(
        "mallory denies everything to everybody",
        aws ->
            aws.s3()
                .putBucketPolicy(
                    r -> r.bucket(stage.logBucket()).policy(nobody(stage.logBucket()))));
    stage.settle();
    stage.world().deliver();

    stage.checkRecords();
    stage.checkDelivers();
    stage.check("it delivers to the standby bucket", stage.deliversTo(stage.standbyBucket()));
    stage.checkTold(
        "REMEDIATED", "PutBucketPolicy", "user/mallory", "sts assume-root", "S3UnlockBucketPolicy");
    stage.checkAlerts(1);

    stage.note(
        "root takes the policy away",
        () ->
            stage
                .world()
                .run(state -> state.buckets().setPolicy(stage.logBucket(), Optional.empty())));
    stage.resync();
    stage.world().deliver();

    stage.checkDelivers();
    stage.check("it delivers to the log bucket again", stage.deliversTo(stage.logBucket()));
    stage.checkTold("PROVEN", "delivers again");
    stage.checkTold("REMEDIATED", "does not let CloudTrail write: there is none");
    stage.checkAlerts(3);
  }

  private static String nobody(String bucket) {
    return """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*",
     "Action": "s3:*", "Resource": ["arn:aws:s3:::%1$s", "arn:aws:s3:::%1$s/*"]}]}
    """
        .formatted(bucket);
  }
}
