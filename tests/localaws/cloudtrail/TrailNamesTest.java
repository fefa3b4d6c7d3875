package localaws.cloudtrail;

import static localaws.Sample.TRAIL;
import static localaws.Sample.TRAIL_ARN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailNamesTest {
  private final World world = Sample.recording();
  private final Trailing trails = new Trailing(world);

  @ParameterizedTest
  @ValueSource(strings = {TRAIL, TRAIL_ARN})
  void every_call_takes_a_name_or_an_arn(String name) {
    trails.call("StopLogging", Map.of("Name", name));
    trails.call("StartLogging", Map.of("Name", name));
    trails.call("UpdateTrail", Map.of("Name", name, "EnableLogFileValidation", true));
    assertThat(trails.call("GetTrail", Map.of("Name", name))).containsKey("Trail");
    assertThat(trails.call("GetTrailStatus", Map.of("Name", name)))
        .containsEntry("IsLogging", true);
    assertThat(described(Map.of("trailNameList", List.of(name)))).hasSize(1);

    trails.call("DeleteTrail", Map.of("Name", name));

    assertThat(world.trails()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"})
  void a_write_outside_the_home_region_is_refused(String operation) {
    for (var name : List.of(TRAIL, TRAIL_ARN)) {
      assertThat(trails.refusalIn("us-east-1", operation, Map.of("Name", name)))
          .isEqualTo("InvalidHomeRegionException");
    }
  }

  @Test
  void a_shadow_is_read_by_its_arn_only() {
    assertThat(
            world.call(
                Sample.ADMIN,
                "us-east-1",
                "cloudtrail",
                "GetTrailStatus",
                Map.of("Name", TRAIL_ARN)))
        .containsEntry("IsLogging", true);
    assertThat(trails.refusalIn("us-east-1", "GetTrailStatus", Map.of("Name", TRAIL)))
        .isEqualTo("TrailNotFoundException");
  }

  @Test
  void shadows_are_described_unless_told_otherwise() {
    assertThat(describedIn("us-east-1", Map.of())).hasSize(1);
    assertThat(describedIn("us-east-1", Map.of("includeShadowTrails", false))).isEmpty();

    trails.call("UpdateTrail", Map.of("Name", TRAIL, "IsMultiRegionTrail", false));

    assertThat(describedIn("us-east-1", Map.of())).isEmpty();
  }

  @Test
  void an_unknown_trail_is_left_out_of_a_description_and_refused_elsewhere() {
    assertThat(described(Map.of("trailNameList", List.of("other")))).isEmpty();
    for (var operation : List.of("GetTrail", "GetTrailStatus", "StopLogging", "DeleteTrail")) {
      assertThat(trails.refusal(operation, Map.of("Name", "other")))
          .isEqualTo("TrailNotFoundException");
    }
  }

  @Test
  void a_foreign_or_malformed_arn_is_refused() {
    var foreign = TRAIL_ARN.replace(Sample.ACCOUNT, "999999999999");

    assertThat(trails.refusal("StopLogging", Map.of("Name", foreign)))
        .isEqualTo("TrailNotFoundException");
    assertThat(trails.refusal("GetTrail", Map.of("Name", "arn:aws:s3:::bucket")))
        .isEqualTo("CloudTrailARNInvalidException");
  }

  private List<?> described(Map<String, Object> members) {
    return describedIn(Sample.REGION, members);
  }

  private List<?> describedIn(String region, Map<String, Object> members) {
    var answer = world.call(Sample.ADMIN, region, "cloudtrail", "DescribeTrails", members);
    return (List<?>) answer.getOrDefault("trailList", List.of());
  }
}
