package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** By the time the event arrives the policy is as it was; that it was not must be told. */
public final class DenyActAllow extends Scenario {
  public DenyActAllow() {
    super(
        "deny-act-allow",
        "The bucket's policy denies CloudTrail while somebody acts, and is put back");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var policy = stage.policy(stage.logBucket());
    stage.bus().hold();

    stage.attack(
        "mallory adds a Deny to the policy",
        aws -> stage.amendPolicy(aws, HostileDeny.on(stage.logBucket())));
    stage.attack(
        "mallory makes a bucket, and no log file of it arrives",
        aws -> aws.s3().createBucket(r -> r.bucket("exfiltrated-" + stage.trailName())));
    stage.attack(
        "mallory puts the policy back, as if nothing had been",
        aws -> aws.s3().putBucketPolicy(r -> r.bucket(stage.logBucket()).policy(policy)));
    stage.note("only now EventBridge delivers", () -> stage.bus().release(held -> held));
    stage.settle();

    stage.checkRecords();
    stage.checkTold(
        "ALREADY_RESTORED",
        "lost a bucket for a while",
        "PutBucketPolicy",
        "user/mallory",
        "\"Maintenance\"");
    stage.checkAlerts(1);
  }
}
