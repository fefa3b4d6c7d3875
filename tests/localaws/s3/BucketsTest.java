package localaws.s3;

import static localaws.Sample.ADMIN;
import static localaws.Sample.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private static final Map<String, Object> HERE = Map.of("LocationConstraint", Sample.REGION);

  private final World world = Sample.recording();

  @Test
  void a_name_is_taken_for_everybody() {
    var stranger = Caller.user("999999999999", "stranger", "AKIASTRANGER");

    assertThat(refusal(ADMIN, Sample.REGION, "CreateBucket", create(BUCKET, HERE)))
        .isEqualTo("BucketAlreadyOwnedByYou 409");
    assertThat(refusal(stranger, Sample.REGION, "CreateBucket", create(BUCKET, HERE)))
        .isEqualTo("BucketAlreadyExists 409");
  }

  @Test
  void in_us_east_1_ones_own_bucket_is_no_error() {
    world.call(ADMIN, "us-east-1", "s3", "CreateBucket", Map.of("Bucket", "old"));

    assertThat(world.call(ADMIN, "us-east-1", "s3", "CreateBucket", Map.of("Bucket", "old")))
        .containsKey("Location");
  }

  @Test
  void the_location_constraint_is_for_every_region_but_the_first() {
    var first = Map.<String, Object>of("LocationConstraint", "us-east-1");

    assertThat(refusal(ADMIN, "us-east-1", "CreateBucket", create("new", first)))
        .isEqualTo("InvalidLocationConstraint 400");
    assertThat(refusal(ADMIN, Sample.REGION, "CreateBucket", Map.of("Bucket", "new")))
        .isEqualTo("IllegalLocationConstraintException 400");
  }

  @Test
  void a_deleted_buckets_name_may_not_come_back() {
    world.faults().holdBucketNames(true);
    world.call(ADMIN, "s3", "DeleteBucket", Map.of("Bucket", BUCKET));

    assertThat(refusal(ADMIN, Sample.REGION, "CreateBucket", create(BUCKET, HERE)))
        .isEqualTo("OperationAborted 409");

    world.run(state -> state.buckets().release(BUCKET));
    world.call(ADMIN, "s3", "CreateBucket", create(BUCKET, HERE));
    assertThat(world.bucket(BUCKET)).isPresent();
  }

  @Test
  void a_bucket_with_log_files_is_not_empty() {
    world.deliver();

    assertThat(refusal(ADMIN, Sample.REGION, "DeleteBucket", Map.of("Bucket", BUCKET)))
        .isEqualTo("BucketNotEmpty 409");

    world.run(state -> state.buckets().empty(BUCKET));
    world.call(ADMIN, "s3", "DeleteBucket", Map.of("Bucket", BUCKET));
    assertThat(world.bucket(BUCKET)).isEmpty();
  }

  @Test
  void the_expected_owner_is_honoured_everywhere() {
    for (var operation : List.of("HeadBucket", "GetBucketPolicy", "GetBucketVersioning")) {
      var members = Map.<String, Object>of("Bucket", BUCKET, "ExpectedBucketOwner", "999999999999");
      assertThat(refusal(ADMIN, Sample.REGION, operation, members)).isEqualTo("AccessDenied 403");
    }
  }

  @Test
  void a_record_has_the_historical_name_and_the_policy_as_an_object() {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    world.call(
        ADMIN, "s3", "PutBucketPolicy", Map.of("Bucket", BUCKET, "Policy", "{\"Id\":\"x\"}"));
    world.call(
        ADMIN,
        "s3",
        "PutPublicAccessBlock",
        Map.of(
            "Bucket",
            BUCKET,
            "PublicAccessBlockConfiguration",
            Map.of("BlockPublicAcls", "false")));

    assertThat(detail(records.getFirst()).get("requestParameters"))
        .isEqualTo(
            Map.of(
                "bucketName",
                BUCKET,
                "Host",
                BUCKET + ".s3.eu-central-1.amazonaws.com",
                "bucketPolicy",
                Map.of("Id", "x"),
                "policy",
                ""));
    assertThat(detail(records.getLast()).get("eventName")).isEqualTo("PutBucketPublicAccessBlock");
    assertThat(String.valueOf(detail(records.getLast()).get("requestParameters")))
        .contains("BlockPublicAcls=false", "publicAccessBlock=");
    assertThat(detail(records.getLast()).get("resources"))
        .isEqualTo(
            List.of(
                Map.of(
                    "accountId",
                    Sample.ACCOUNT,
                    "type",
                    "AWS::S3::Bucket",
                    "ARN",
                    "arn:aws:s3:::" + BUCKET)));
  }

  private static Map<?, ?> detail(Map<String, Object> record) {
    return (Map<?, ?>) Objects.requireNonNull(record.get("detail"));
  }

  private static Map<String, Object> create(String bucket, Map<String, Object> where) {
    return Map.of("Bucket", bucket, "CreateBucketConfiguration", where);
  }

  private String refusal(
      Caller caller, String region, String operation, Map<String, Object> members) {
    var error =
        catchThrowableOfType(
            AwsError.class, () -> world.call(caller, region, "s3", operation, members));
    return error.code() + " " + error.httpStatus();
  }
}
