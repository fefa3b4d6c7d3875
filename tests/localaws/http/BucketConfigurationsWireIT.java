package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;

class BucketConfigurationsWireIT {
  private static final String BUCKET = Sample.BUCKET;

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final S3Client s3 = served.client(S3Client.builder());

  @Test
  void the_sdk_puts_reads_and_deletes_a_lifecycle() {
    var rules = List.of(rule("nuke", 1), rule("keep", 400));
    s3.putBucketLifecycleConfiguration(
        put -> put.bucket(BUCKET).lifecycleConfiguration(to -> to.rules(rules)));

    assertThat(s3.getBucketLifecycleConfiguration(get -> get.bucket(BUCKET)).rules())
        .isEqualTo(rules);

    s3.deleteBucketLifecycle(delete -> delete.bucket(BUCKET));

    assertThat(code(() -> s3.getBucketLifecycleConfiguration(get -> get.bucket(BUCKET))))
        .isEqualTo("NoSuchLifecycleConfiguration 404");
  }

  private static LifecycleRule rule(String id, int days) {
    return LifecycleRule.builder()
        .id(id)
        .status("Enabled")
        .filter(of -> of.prefix(id))
        .expiration(after -> after.days(days))
        .build();
  }

  @Test
  void the_sdk_puts_and_reads_a_lock_where_there_are_versions() {
    assertThat(code(() -> s3.getObjectLockConfiguration(get -> get.bucket(BUCKET))))
        .isEqualTo("ObjectLockConfigurationNotFoundError 404");
    keepVersions();

    s3.putObjectLockConfiguration(put ->
        put.bucket(BUCKET)
            .objectLockConfiguration(to ->
                to.objectLockEnabled(ObjectLockEnabled.ENABLED)
                    .rule(rule ->
                        rule.defaultRetention(
                            keep -> keep.mode(ObjectLockRetentionMode.COMPLIANCE).days(365)))));

    var lock = s3.getObjectLockConfiguration(get -> get.bucket(BUCKET)).objectLockConfiguration();
    assertThat(lock.rule().defaultRetention().days()).isEqualTo(365);
    assertThat(lock.rule().defaultRetention().mode()).isEqualTo(ObjectLockRetentionMode.COMPLIANCE);
  }

  @Test
  void the_sdk_puts_reads_and_deletes_replication() {
    assertThat(code(() -> s3.getBucketReplication(get -> get.bucket(BUCKET))))
        .isEqualTo("ReplicationConfigurationNotFoundError 404");
    keepVersions();
    var copy =
        ReplicationRule.builder()
            .status(ReplicationRuleStatus.ENABLED)
            .destination(to -> to.bucket("arn:aws:s3:::copies"))
            .build();

    s3.putBucketReplication(put ->
        put.bucket(BUCKET)
            .replicationConfiguration(
                to -> to.role("arn:aws:iam::111122223333:role/copy").rules(copy)));

    assertThat(
            s3.getBucketReplication(get -> get.bucket(BUCKET)).replicationConfiguration().rules())
        .containsExactly(copy);

    s3.deleteBucketReplication(delete -> delete.bucket(BUCKET));

    assertThat(code(() -> s3.getBucketReplication(get -> get.bucket(BUCKET))))
        .isEqualTo("ReplicationConfigurationNotFoundError 404");
  }

  @Test
  void the_sdk_changes_and_reads_who_pays() {
    assertThat(s3.getBucketRequestPayment(get -> get.bucket(BUCKET)).payer())
        .isEqualTo(Payer.BUCKET_OWNER);

    s3.putBucketRequestPayment(
        put -> put.bucket(BUCKET).requestPaymentConfiguration(to -> to.payer(Payer.REQUESTER)));

    assertThat(s3.getBucketRequestPayment(get -> get.bucket(BUCKET)).payer())
        .isEqualTo(Payer.REQUESTER);
  }

  @Test
  void the_sdk_reads_that_a_policy_locks_it_out() {
    s3.putBucketPolicy(put ->
        put.bucket(BUCKET)
            .policy(
                """
                {"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*",
                 "Resource":"arn:aws:s3:::log-bucket"}]}
                """));

    assertThat(code(() -> s3.deleteBucketPolicy(delete -> delete.bucket(BUCKET))))
        .isEqualTo("AccessDenied 403");
    assertThat(
            catchThrowableOfType(
                    S3Exception.class, () -> s3.headBucket(head -> head.bucket(BUCKET)))
                .statusCode())
        .isEqualTo(403);
  }

  private void keepVersions() {
    s3.putBucketVersioning(put ->
        put.bucket(BUCKET)
            .versioningConfiguration(to -> to.status(BucketVersioningStatus.ENABLED)));
  }

  private static String code(Runnable call) {
    var error = catchThrowableOfType(S3Exception.class, call::run);
    return error.awsErrorDetails().errorCode() + " " + error.statusCode();
  }
}
