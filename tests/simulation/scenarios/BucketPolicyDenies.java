package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** What is hostile is taken out of a policy, and what people wrote into it stays as it is. */
public final class BucketPolicyDenies extends Scenario {
  public BucketPolicyDenies() {
    super(
        "bucket-policy-denies",
        "The log bucket's policy denies CloudTrail to write",
        "moto delivers no log files");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var auditors = ofTheAuditors(stage.logBucket());
    stage.note("auditors may read the log files", () -> stage.amendPolicy(stage.team(), auditors));
    stage.settle();

    stage.attack(
        "mallory adds a Deny to the policy",
        aws -> stage.amendPolicy(aws, HostileDeny.on(stage.logBucket())));
    stage.settle();
    stage.world().deliver();

    stage.checkRecords();
    stage.checkDelivers();
    stage.check("it delivers to the log bucket", stage.deliversTo(stage.logBucket()));
    var policy = stage.policy(stage.logBucket());
    stage.check("the Deny is out of the policy", !policy.contains("Maintenance"));
    stage.check("what the auditors wrote stands there as before", policy.contains(auditors));
    stage.checkTold(
        "REMEDIATED",
        "PutBucketPolicy",
        "user/mallory",
        "does not let CloudTrail write",
        "\"Maintenance\"");
    stage.checkAlerts(1);
  }

  private static String ofTheAuditors(String bucket) {
    return """
    {"Sid":"Auditors",  "Effect":"Allow", "Principal":{"AWS":"arn:aws:iam::111122223333:role/Auditor"},
     "Action":["s3:GetObject"],"Resource":"arn:aws:s3:::%s/*"}\
    """
        .formatted(bucket);
  }
}
