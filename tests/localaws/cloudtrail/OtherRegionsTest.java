package localaws.cloudtrail;

import static localaws.Sample.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class OtherRegionsTest {
  private static final String ELSEWHERE = "us-east-1";
  private static final String ARN = "arn:aws:cloudtrail:us-east-1:111122223333:trail/other";

  private final World world = Sample.world();
  private final Trailing trails = new Trailing(world);

  OtherRegionsTest() {
    var anyTrail =
        Sample.policy(BUCKET)
            .replace(Sample.TRAIL_ARN, "arn:aws:cloudtrail:*")
            .replace("StringEquals\":{\"aws:SourceArn", "StringLike\":{\"aws:SourceArn");
    world.run(state -> state.buckets().setPolicy(BUCKET, Optional.of(anyTrail)));
  }

  @Test
  void a_multi_region_trail_of_another_home_is_a_shadow_here() {
    create(true);

    assertThat(described(Map.of())).containsExactly("other of us-east-1");
    assertThat(described(Map.of("trailNameList", List.of(ARN)))).hasSize(1);
    assertThat(described(Map.of("trailNameList", List.of("other")))).isEmpty();
    assertThat(described(Map.of("includeShadowTrails", false))).isEmpty();
    assertThat(trails.call("GetTrailStatus", Map.of("Name", ARN)))
        .containsEntry("IsLogging", false);
  }

  @Test
  void a_shadows_name_is_taken() {
    create(true);

    assertThat(trails.refusal("CreateTrail", Map.of("Name", "other", "S3BucketName", BUCKET)))
        .isEqualTo("TrailAlreadyExistsException");
  }

  @Test
  void a_trail_of_one_region_is_nothing_here() {
    create(false);

    assertThat(described(Map.of())).isEmpty();
    assertThat(trails.refusal("GetTrailStatus", Map.of("Name", ARN)))
        .isEqualTo("TrailNotFoundException");
    trails.call("CreateTrail", Map.of("Name", "other", "S3BucketName", BUCKET));
  }

  @Test
  void all_trails_are_listed_once_from_anywhere() {
    create(true);
    Sample.create(world);

    for (var region : List.of(Sample.REGION, ELSEWHERE, "ap-southeast-2")) {
      assertThat(world.call(Sample.ADMIN, region, "cloudtrail", "ListTrails", Map.of()))
          .isEqualTo(
              Map.of(
                  "Trails",
                  List.of(
                      Map.of("Name", "other", "TrailARN", ARN, "HomeRegion", ELSEWHERE),
                      Map.of(
                          "Name", Sample.TRAIL,
                          "TrailARN", Sample.TRAIL_ARN,
                          "HomeRegion", Sample.REGION))));
    }
  }

  private void create(boolean multiRegion) {
    world.call(
        Sample.ADMIN,
        ELSEWHERE,
        "cloudtrail",
        "CreateTrail",
        Map.of("Name", "other", "S3BucketName", BUCKET, "IsMultiRegionTrail", multiRegion));
  }

  private List<String> described(Map<String, Object> members) {
    var answer = trails.call("DescribeTrails", members);
    return ((List<?>) answer.getOrDefault("trailList", List.of()))
        .stream()
            .map(trail -> (Map<?, ?>) trail)
            .map(trail -> trail.get("Name") + " of " + trail.get("HomeRegion"))
            .toList();
  }
}
