package localaws.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

class S3WireIT {
  private static final ServerSideEncryptionConfiguration KMS =
      ServerSideEncryptionConfiguration.builder()
          .rules(
              ServerSideEncryptionRule.builder()
                  .applyServerSideEncryptionByDefault(
                      by -> by.sseAlgorithm(ServerSideEncryption.AWS_KMS))
                  .build())
          .build();

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final S3Client s3 = served.client(S3Client.builder());

  @Test
  void the_sdk_creates_a_bucket_and_finds_it() {
    s3.createBucket(create ->
        create
            .bucket("new-bucket")
            .createBucketConfiguration(where -> where.locationConstraint(Sample.REGION)));

    assertThat(s3.headBucket(head -> head.bucket("new-bucket")).bucketRegion())
        .isEqualTo(Sample.REGION);
  }

  @Test
  void the_sdk_tells_an_absent_bucket_from_a_foreign_one() {
    var absent =
        catchThrowableOfType(
            NoSuchBucketException.class, () -> s3.headBucket(head -> head.bucket("nowhere")));
    var foreign =
        catchThrowableOfType(
            S3Exception.class,
            () ->
                s3.headBucket(
                    head -> head.bucket(Sample.BUCKET).expectedBucketOwner("999999999999")));

    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  @Test
  void an_object_keeps_its_bytes_and_a_bucket_says_who_may_put_it() {
    var bytes = new byte[] {31, -117, 0, -1, 13, 10, 127};
    s3.putObject(
        put -> put.bucket(Sample.BUCKET).key("a/b.gz").contentType("application/gzip"),
        RequestBody.fromBytes(bytes));

    assertThat(world.contents(Sample.BUCKET).getOrDefault("a/b.gz", "").getBytes(ISO_8859_1))
        .isEqualTo(bytes);
    s3.putBucketPolicy(put ->
        put.bucket(Sample.BUCKET)
            .policy(
                """
                {"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
                 "Resource": "arn:aws:s3:::%s/a/*"}]}
                """
                    .formatted(Sample.BUCKET)));
    assertThatThrownBy(() ->
            s3.putObject(
                put -> put.bucket(Sample.BUCKET).key("a/c"), RequestBody.fromString("text")))
        .isInstanceOf(S3Exception.class);
    s3.putObject(put -> put.bucket(Sample.BUCKET).key("c"), RequestBody.fromString("text"));
  }

  @Test
  void a_policy_comes_back_as_it_was_put() {
    s3.putBucketPolicy(put -> put.bucket(Sample.BUCKET).policy(Sample.policy("x<y&z")));

    assertThat(s3.getBucketPolicy(get -> get.bucket(Sample.BUCKET)).policy())
        .isEqualTo(Sample.policy("x<y&z"));
  }

  @Test
  void the_sdk_reads_the_error_code() {
    s3.deleteBucketPolicy(delete -> delete.bucket(Sample.BUCKET));

    var error =
        catchThrowableOfType(
            S3Exception.class, () -> s3.getBucketPolicy(get -> get.bucket(Sample.BUCKET)));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("NoSuchBucketPolicy");
    assertThat(error.statusCode()).isEqualTo(404);
  }

  @Test
  void configurations_come_back_as_they_were_put() {
    s3.putPublicAccessBlock(put ->
        put.bucket(Sample.BUCKET)
            .publicAccessBlockConfiguration(
                block -> block.blockPublicAcls(true).restrictPublicBuckets(false)));
    s3.putBucketVersioning(put ->
        put.bucket(Sample.BUCKET)
            .versioningConfiguration(to -> to.status(BucketVersioningStatus.ENABLED)));
    s3.putBucketEncryption(put -> put.bucket(Sample.BUCKET).serverSideEncryptionConfiguration(KMS));

    var block =
        s3.getPublicAccessBlock(get -> get.bucket(Sample.BUCKET)).publicAccessBlockConfiguration();
    assertThat(block.blockPublicAcls()).isTrue();
    assertThat(block.restrictPublicBuckets()).isFalse();
    assertThat(s3.getBucketVersioning(get -> get.bucket(Sample.BUCKET)).status())
        .isEqualTo(BucketVersioningStatus.ENABLED);
    assertThat(
            s3.getBucketEncryption(get -> get.bucket(Sample.BUCKET))
                .serverSideEncryptionConfiguration()
                .rules())
        .singleElement()
        .extracting(rule -> rule.applyServerSideEncryptionByDefault().sseAlgorithm())
        .isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(
            s3.getBucketOwnershipControls(get -> get.bucket(Sample.BUCKET))
                .ownershipControls()
                .rules())
        .singleElement()
        .extracting(rule -> rule.objectOwnershipAsString())
        .isEqualTo("BucketOwnerEnforced");
  }
}
