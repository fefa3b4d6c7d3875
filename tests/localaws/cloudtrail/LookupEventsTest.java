package localaws.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class LookupEventsTest {
  private final World world = Sample.world();
  private final Trailing trails = new Trailing(world);

  @Test
  void gives_the_newest_first_and_a_page_at_a_time() {
    for (int age = 1; age <= 60; age++) {
      happened("e" + age, Duration.ofMinutes(age));
    }

    var first = trails.call("LookupEvents", Map.of());
    var second =
        trails.call("LookupEvents", Map.of("NextToken", first.getOrDefault("NextToken", "")));

    assertThat(ids(first)).hasSize(50).startsWith("e1", "e2");
    assertThat(ids(second)).hasSize(10).startsWith("e51").endsWith("e60");
    assertThat(second).doesNotContainKey("NextToken");
  }

  @Test
  void gives_what_lies_between_two_times() {
    happened("new", Duration.ofMinutes(1));
    happened("right", Duration.ofMinutes(5));
    happened("old", Duration.ofMinutes(9));

    assertThat(ids(between(Duration.ofMinutes(8), Duration.ofMinutes(2)))).containsExactly("right");
    assertThat(ids(between(Duration.ofMinutes(5), Duration.ofMinutes(5)))).containsExactly("right");
  }

  @Test
  void forgets_after_ninety_days_and_knows_one_region() {
    happened("kept", Duration.ofDays(90));
    happened("forgotten", Duration.ofDays(90).plusMillis(1));
    world.run(state ->
        state
            .history()
            .add(
                new PastEvent(
                    Sample.ACCOUNT, "us-east-1", Sample.NOON, "StopLogging", "elsewhere")));

    assertThat(ids(trails.call("LookupEvents", Map.of()))).containsExactly("kept");
  }

  @Test
  void refuses_what_cloudtrail_refuses() {
    assertThat(trails.refusal("LookupEvents", Map.of("MaxResults", 51)))
        .isEqualTo("InvalidMaxResultsException");
    assertThat(trails.refusal("LookupEvents", Map.of("NextToken", "x")))
        .isEqualTo("InvalidNextTokenException");
    assertThat(trails.refusal("LookupEvents", times(Duration.ZERO, Duration.ofMinutes(1))))
        .isEqualTo("InvalidTimeRangeException");
    assertThat(trails.refusal("LookupEvents", Map.of("EventCategory", "insight")))
        .isEqualTo("UnknownOperationException");
  }

  @Test
  void knows_every_write_by_its_attributes_whether_or_not_a_trail_recorded_it() {
    trails.refusal("StopLogging", Map.of("Name", "nowhere"));
    world.call(Sample.ADMIN, "iam", "CreateAccessKey", Map.of("UserName", "backup"));

    assertThat(ids(looked("EventName", "StopLogging"))).hasSize(1);
    assertThat(ids(looked("AccessKeyId", Sample.ADMIN.accessKeyId()))).hasSize(1);
    assertThat(ids(looked("Username", "nobody"))).isEmpty();
    assertThat(ids(looked("ReadOnly", "false"))).hasSize(1);
    assertThat(ids(looked("ReadOnly", "true"))).isEmpty();
    assertThat(
            ids(
                world.call(
                    Sample.ADMIN,
                    "us-east-1",
                    "cloudtrail",
                    "LookupEvents",
                    attribute("EventName", "CreateAccessKey"))))
        .hasSize(1);
    assertThat(
            trails.refusal(
                "LookupEvents",
                Map.of("LookupAttributes", List.of(Map.of("a", "b"), Map.of("c", "d")))))
        .isEqualTo("InvalidLookupAttributesException");
  }

  @Test
  void is_late_and_throttles_where_a_story_wants_so() {
    happened("new", Duration.ofMinutes(1));
    world.faults().historyLag(Duration.ofMinutes(2));
    world.faults().historyThrottles(true);

    assertThat(ids(trails.call("LookupEvents", Map.of()))).isEmpty();
    world.faults().historyLag(Duration.ZERO);
    assertThat(ids(trails.call("LookupEvents", Map.of()))).containsExactly("new");
    assertThat(trails.refusal("LookupEvents", Map.of())).isEqualTo("ThrottlingException");
    world.call(Sample.ADMIN, "eu-west-1", "cloudtrail", "LookupEvents", Map.of());
  }

  private Map<String, Object> looked(String key, String value) {
    return trails.call("LookupEvents", attribute(key, value));
  }

  private static Map<String, Object> attribute(String key, String value) {
    return Map.of(
        "LookupAttributes", List.of(Map.of("AttributeKey", key, "AttributeValue", value)));
  }

  private void happened(String id, Duration ago) {
    var event =
        new PastEvent(Sample.ACCOUNT, Sample.REGION, Sample.NOON.minus(ago), "ConsoleLogin", id);
    world.run(state -> state.history().add(event));
  }

  private Map<String, Object> between(Duration startAgo, Duration endAgo) {
    return trails.call("LookupEvents", times(startAgo, endAgo));
  }

  private static Map<String, Object> times(Duration startAgo, Duration endAgo) {
    var times = new HashMap<String, Object>();
    times.put("StartTime", Sample.NOON.minus(startAgo).getEpochSecond());
    times.put("EndTime", Sample.NOON.minus(endAgo).getEpochSecond());
    return times;
  }

  private static List<Object> ids(Map<String, Object> answer) {
    var ids = new ArrayList<Object>();
    for (var event : (List<?>) answer.getOrDefault("Events", List.of())) {
      ids.add(((Map<?, ?>) event).get("EventId"));
    }
    return ids;
  }
}
