package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** The trail looks alive, and none of its log files arrives. */
public final class BucketPolicyDeleted extends Scenario {
  public BucketPolicyDeleted() {
    super(
        "bucket-policy-deleted",
        "The log bucket's policy is deleted",
        "moto delivers no log files");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var before = stage.policy(stage.logBucket());

    stage.attack(
        "mallory takes the bucket policy away",
        aws -> aws.s3().deleteBucketPolicy(r -> r.bucket(stage.logBucket())));
    stage.settle();
    stage.world().deliver();

    stage.checkRecords();
    stage.checkDelivers();
    stage.check(
        "nobody may read or write without TLS, as before",
        stage.policy(stage.logBucket()).contains("aws:SecureTransport")
            == before.contains("aws:SecureTransport"));
    stage.checkTold(
        "REMEDIATED", "DeleteBucketPolicy", "user/mallory", "does not let CloudTrail write");
    stage.checkAlerts(1);
  }
}
