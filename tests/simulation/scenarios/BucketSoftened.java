package simulation.scenarios;

import java.util.function.Consumer;
import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Log files still come, and are no longer safe. */
public final class BucketSoftened extends Scenario {
  private static final String FOREIGN =
      "arn:aws:kms:us-east-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  public BucketSoftened() {
    super(
        "bucket-softened",
        "Versioning, encryption, public access block and ownership of the log bucket in turn");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var bucket = stage.logBucket();
    var foreign =
        ServerSideEncryptionRule.builder()
            .applyServerSideEncryptionByDefault(
                by -> by.sseAlgorithm(ServerSideEncryption.AWS_KMS).kmsMasterKeyID(FOREIGN))
            .build();
    var writers =
        OwnershipControlsRule.builder().objectOwnership(ObjectOwnership.OBJECT_WRITER).build();

    soften(
        stage,
        "suspends versioning",
        "does not keep what is overwritten",
        s3 ->
            s3.putBucketVersioning(r ->
                r.bucket(bucket)
                    .versioningConfiguration(to -> to.status(BucketVersioningStatus.SUSPENDED))));
    stage.check(
        "what is overwritten is kept again",
        stage.team().s3().getBucketVersioning(r -> r.bucket(bucket)).status()
            == BucketVersioningStatus.ENABLED);
    soften(
        stage,
        "encrypts by a key of another account",
        FOREIGN,
        s3 ->
            s3.putBucketEncryption(
                r -> r.bucket(bucket).serverSideEncryptionConfiguration(to -> to.rules(foreign))));
    soften(
        stage,
        "lifts the public access block",
        "does not block public access",
        s3 -> s3.deletePublicAccessBlock(r -> r.bucket(bucket)));
    stage.check(
        "nobody can make it public",
        stage
            .team()
            .s3()
            .getPublicAccessBlock(r -> r.bucket(bucket))
            .publicAccessBlockConfiguration()
            .restrictPublicBuckets());
    soften(
        stage,
        "gives access lists their meaning back",
        "lets access lists count",
        s3 ->
            s3.putBucketOwnershipControls(
                r -> r.bucket(bucket).ownershipControls(to -> to.rules(writers))));
    stage.checkRecords();
    stage.checkAlerts(4);
  }

  private static void soften(Stage stage, String what, String told, Consumer<S3Client> how) {
    var before = stage.alerts().size();

    stage.attack("mallory " + what, aws -> how.accept(aws.s3()));
    stage.settle();

    stage.check(
        "the alert says that mallory " + what,
        stage.alerts().size() == before + 1
            && stage.alerts().getLast().says("REMEDIATED", "user/mallory", told));
  }
}
