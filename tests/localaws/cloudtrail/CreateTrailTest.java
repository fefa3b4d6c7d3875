package localaws.cloudtrail;

import static localaws.Sample.BUCKET;
import static localaws.Sample.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTrailTest {
  private final World world = Sample.world();
  private final Trailing trails = new Trailing(world);

  @Test
  void leaves_logging_off_and_without_times() {
    Sample.create(world);

    assertThat(trails.call("GetTrailStatus", Map.of("Name", TRAIL)))
        .isEqualTo(Map.of("IsLogging", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "-abc", "abc-", "a..b", "a._b", "10.0.0.1", "tra il"})
  void refuses_names_that_cloudtrail_refuses(String name) {
    assertThat(trails.refusal("CreateTrail", Map.of("Name", name, "S3BucketName", BUCKET)))
        .isEqualTo("InvalidTrailNameException");
  }

  @Test
  void refuses_a_duplicate_and_a_sixth() {
    var anyTrail = Sample.policy(BUCKET).replace("trail/" + TRAIL, "trail/*");
    var policy = anyTrail.replace("StringEquals", "StringLike");
    world.run(state -> state.buckets().setPolicy(BUCKET, Optional.of(policy)));
    for (var name : new String[] {"one", "two", "three", "four", "five"}) {
      trails.call("CreateTrail", Map.of("Name", name, "S3BucketName", BUCKET));
    }

    assertThat(trails.refusal("CreateTrail", Map.of("Name", "one", "S3BucketName", BUCKET)))
        .isEqualTo("TrailAlreadyExistsException");
    assertThat(trails.refusal("CreateTrail", Map.of("Name", "six", "S3BucketName", BUCKET)))
        .isEqualTo("MaximumNumberOfTrailsExceededException");
  }

  @Test
  void needs_a_bucket_that_lets_cloudtrail_in() {
    assertThat(trails.refusal("CreateTrail", Map.of("Name", TRAIL)))
        .isEqualTo("InvalidS3BucketNameException");
    assertThat(trails.refusal("CreateTrail", Map.of("Name", TRAIL, "S3BucketName", "nowhere")))
        .isEqualTo("S3BucketDoesNotExistException");
    assertThat(
            trails.refusal(
                "CreateTrail",
                Map.of("Name", TRAIL, "S3BucketName", BUCKET, "S3KeyPrefix", "elsewhere")))
        .isEqualTo("InsufficientS3BucketPolicyException");

    world.run(state -> state.buckets().setPolicy(BUCKET, Optional.empty()));

    assertThat(trails.refusal("CreateTrail", Map.of("Name", TRAIL, "S3BucketName", BUCKET)))
        .isEqualTo("InsufficientS3BucketPolicyException");
  }

  @Test
  void answers_what_the_record_shows() {
    assertThat(Sample.create(world))
        .isEqualTo(
            Map.of(
                "Name", TRAIL,
                "S3BucketName", BUCKET,
                "IncludeGlobalServiceEvents", true,
                "IsMultiRegionTrail", true,
                "LogFileValidationEnabled", false,
                "IsOrganizationTrail", false,
                "TrailARN", Sample.TRAIL_ARN));
  }

  @Test
  void knows_no_organization() {
    assertThat(
            trails.refusal(
                "CreateTrail",
                Map.of("Name", TRAIL, "S3BucketName", BUCKET, "IsOrganizationTrail", true)))
        .isEqualTo("OrganizationsNotInUseException");
  }
}
