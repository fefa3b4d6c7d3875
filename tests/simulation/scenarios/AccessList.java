package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;

/** S3 enforces no owner while a stranger stands in the list, so the list goes first. */
public final class AccessList extends Scenario {
  /** S3 knows an account by such an id (S3 User Guide, "Access control list (ACL) overview"). */
  private static final String STRANGER = "id=" + "1234abcd".repeat(8);

  public AccessList() {
    super(
        "access-list",
        "The log bucket's access list counts again, and lets a stranger in",
        "moto takes no access list without a length, and the SDK sends none with an empty body");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var bucket = stage.logBucket();
    var writers =
        OwnershipControlsRule.builder().objectOwnership(ObjectOwnership.OBJECT_WRITER).build();

    stage.attack(
        "mallory gives access lists their meaning back, and a stranger a place in the bucket's",
        aws -> {
          aws.s3()
              .putBucketOwnershipControls(
                  r -> r.bucket(bucket).ownershipControls(to -> to.rules(writers)));
          aws.s3().putBucketAcl(r -> r.bucket(bucket).grantRead(STRANGER));
        });
    stage.settle();

    stage.checkRecords();
    stage.check(
        "access lists mean nothing again",
        stage
            .team()
            .s3()
            .getBucketOwnershipControls(r -> r.bucket(bucket))
            .ownershipControls()
            .rules()
            .stream()
            .allMatch(rule -> rule.objectOwnership() == ObjectOwnership.BUCKET_OWNER_ENFORCED));
    stage.checkTold("REMEDIATED", "user/mallory", "lets access lists count");
    stage.checkAlerts(1);
  }
}
