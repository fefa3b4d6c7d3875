package localaws.cloudtrail;

import static localaws.Sample.TRAIL;
import static localaws.Sample.TRAIL_ARN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class TagsTest {
  private final World world = Sample.recording();
  private final Trailing trails = new Trailing(world);

  @Test
  void tags_are_added_changed_and_removed_one_by_one() {
    trails.call("AddTags", of(tag("owner", "security"), tag("stage", "test")));
    trails.call("AddTags", of(tag("stage", "live")));
    assertThat(listed()).containsExactly(tag("owner", "security"), tag("stage", "live"));

    trails.call("RemoveTags", of(Map.of("Key", "owner"), Map.of("Key", "absent")));

    assertThat(listed()).containsExactly(tag("stage", "live"));
  }

  @Test
  void a_tag_may_lack_a_value_and_goes_with_its_trail() {
    trails.call("AddTags", of(Map.of("Key", "bare")));
    assertThat(listed()).containsExactly(tag("bare", ""));

    trails.call("DeleteTrail", Map.of("Name", TRAIL));
    Sample.create(world);

    assertThat(listed()).isEmpty();
  }

  @Test
  void a_trail_is_named_by_its_arn_where_it_lives() {
    var byName = Map.<String, Object>of("ResourceId", TRAIL, "TagsList", List.of(tag("a", "b")));
    var list = Map.<String, Object>of("ResourceIdList", List.of(TRAIL_ARN + "2"));

    assertThat(trails.refusal("AddTags", byName)).isEqualTo("CloudTrailARNInvalidException");
    assertThat(trails.refusal("ListTags", list)).isEqualTo("ResourceNotFoundException");
    assertThat(trails.refusalIn("us-east-1", "AddTags", of(tag("a", "b"))))
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void refuses_what_cloudtrail_refuses() {
    var many = IntStream.range(0, 51).mapToObj(i -> tag("key" + i, "value")).toArray(Object[]::new);

    assertThat(trails.refusal("AddTags", of(many))).isEqualTo("TagsLimitExceededException");
    assertThat(trails.refusal("AddTags", of(tag("a", "1"), tag("a", "2"))))
        .isEqualTo("InvalidTagParameterException");
    assertThat(trails.refusal("AddTags", of(tag("", "1"))))
        .isEqualTo("InvalidTagParameterException");
  }

  @Test
  void a_record_shows_the_trail_and_the_tags() {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    trails.call("RemoveTags", of(Map.of("Key", "owner")));

    var detail = (Map<?, ?>) Objects.requireNonNull(records.getFirst().get("detail"));
    assertThat(detail.get("eventName")).isEqualTo("RemoveTags");
    assertThat(detail.get("requestParameters"))
        .isEqualTo(Map.of("resourceId", TRAIL_ARN, "tagsList", List.of(Map.of("key", "owner"))));
  }

  private static Map<String, Object> of(Object... tags) {
    return Map.of("ResourceId", TRAIL_ARN, "TagsList", List.of(tags));
  }

  private static Map<String, String> tag(String key, String value) {
    return Map.of("Key", key, "Value", value);
  }

  private List<Object> listed() {
    var answer = trails.call("ListTags", Map.of("ResourceIdList", List.of(TRAIL_ARN)));
    var resource =
        (Map<?, ?>) ((List<?>) answer.getOrDefault("ResourceTagList", List.of())).getFirst();
    assertThat(resource.get("ResourceId")).isEqualTo(TRAIL_ARN);
    return List.copyOf((List<?>) Objects.requireNonNull(resource.get("TagsList")));
  }
}
