package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;

/** What only its owners can judge is told and left as it is. */
public final class BucketAltered extends Scenario {
  public BucketAltered() {
    super(
        "bucket-altered",
        "The log bucket's object lock is shortened, and it is replicated to somebody else's");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var bucket = stage.logBucket();

    stage.attack(
        "mallory keeps log files from removal for a day",
        aws ->
            aws.s3()
                .putObjectLockConfiguration(r ->
                    r.bucket(bucket)
                        .objectLockConfiguration(to ->
                            to.objectLockEnabled(ObjectLockEnabled.ENABLED)
                                .rule(rule ->
                                    rule.defaultRetention(keep ->
                                        keep.mode(ObjectLockRetentionMode.GOVERNANCE).days(1))))));
    stage.settle();
    stage.checkTold("DRIFTED", "user/mallory", "ObjectLock");

    var copy =
        ReplicationRule.builder()
            .status(ReplicationRuleStatus.ENABLED)
            .destination(d -> d.bucket("arn:aws:s3:::elsewhere"))
            .build();
    stage.attack(
        "mallory has the log files copied",
        aws ->
            aws.s3()
                .putBucketReplication(r ->
                    r.bucket(bucket)
                        .replicationConfiguration(
                            to -> to.role("arn:aws:iam::111122223333:role/copy").rules(copy))));
    stage.settle();
    stage.checkTold("DRIFTED", "user/mallory", "Replication");

    stage.checkNoWrites();
    stage.checkAlerts(2);
  }
}
