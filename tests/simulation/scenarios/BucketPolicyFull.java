package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** S3 takes policies of 20 KB, and no statement of other people's is taken out to make room. */
public final class BucketPolicyFull extends Scenario {
  public BucketPolicyFull() {
    super(
        "bucket-policy-full",
        "The log bucket's policy holds no word of CloudTrail, and has no room for one",
        "moto does not look at bucket policies");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var full = ofOthers(stage.logBucket(), "x".repeat(20_000));

    stage.attack(
        "mallory replaces the policy by one that fills it",
        aws -> aws.s3().putBucketPolicy(r -> r.bucket(stage.logBucket()).policy(full)));
    stage.settle();
    stage.world().deliver();

    stage.checkRecords();
    stage.checkDelivers();
    stage.check("it delivers to the standby bucket", stage.deliversTo(stage.standbyBucket()));
    stage.check("the policy was left as it is", stage.policy(stage.logBucket()).equals(full));
    stage.checkTold("REMEDIATED", "PutBucketPolicy", "user/mallory", "Move statements of others");
    stage.checkAlerts(1);
  }

  private static String ofOthers(String bucket, String team) {
    return """
    {"Version":"2012-10-17","Statement":[{"Sid":"Readers","Effect":"Allow",
     "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject",
     "Resource":"arn:aws:s3:::%s/*",
     "Condition":{"StringEquals":{"aws:PrincipalTag/team":"%s"}}}]}
    """
        .formatted(bucket, team);
  }
}
