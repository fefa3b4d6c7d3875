package localaws.cloudtrail;

import static localaws.Sample.TRAIL;
import static localaws.Sample.TRAIL_ARN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class InsightSelectorsTest {
  private static final Map<String, Object> CALLS = Map.of("InsightType", "ApiCallRateInsight");

  private final World world = Sample.recording();
  private final Trailing trails = new Trailing(world);

  @Test
  void a_trail_without_insights_answers_by_an_error() {
    assertThat(trails.refusal("GetInsightSelectors", Map.of("TrailName", TRAIL)))
        .isEqualTo("InsightNotEnabledException");
    assertThat(has()).isEqualTo(false);
  }

  @Test
  void a_type_comes_back_with_the_category_that_it_left_out() {
    put(CALLS);

    assertThat(trails.call("GetInsightSelectors", Map.of("TrailName", TRAIL_ARN)))
        .isEqualTo(
            Map.of(
                "TrailARN",
                TRAIL_ARN,
                "InsightSelectors",
                List.of(
                    Map.of(
                        "InsightType",
                        "ApiCallRateInsight",
                        "EventCategories",
                        List.of("Management")))));
    assertThat(has()).isEqualTo(true);
  }

  @Test
  void an_empty_list_or_the_end_of_the_trail_switches_them_off() {
    put(CALLS);
    put();
    assertThat(has()).isEqualTo(false);
    put(CALLS);

    trails.call("DeleteTrail", Map.of("Name", TRAIL));
    Sample.create(world);

    assertThat(trails.refusal("GetInsightSelectors", Map.of("TrailName", TRAIL)))
        .isEqualTo("InsightNotEnabledException");
  }

  @Test
  void refuses_types_and_categories_that_there_are_not() {
    assertThat(refusal(Map.of("InsightType", "Gut"))).isEqualTo("InvalidInsightSelectorsException");
    assertThat(
            refusal(
                Map.of(
                    "InsightType", "ApiErrorRateInsight", "EventCategories", List.of("Insight"))))
        .isEqualTo("InvalidInsightSelectorsException");
    assertThat(trails.refusalIn("us-east-1", "PutInsightSelectors", selectors(TRAIL_ARN)))
        .isEqualTo("InvalidHomeRegionException");
  }

  @Test
  void a_record_names_the_trail_as_it_was_typed() {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    put();

    var detail = (Map<?, ?>) Objects.requireNonNull(records.getFirst().get("detail"));
    assertThat(detail.get("requestParameters"))
        .isEqualTo(Map.of("trailName", TRAIL, "insightSelectors", List.of()));
  }

  private Object has() {
    var trail = (Map<?, ?>) trails.call("GetTrail", Map.of("Name", TRAIL)).get("Trail");
    return Objects.requireNonNull(Objects.requireNonNull(trail).get("HasInsightSelectors"));
  }

  private void put(Object... selectors) {
    trails.call("PutInsightSelectors", selectors(TRAIL, selectors));
  }

  private String refusal(Object selector) {
    return trails.refusal("PutInsightSelectors", selectors(TRAIL, selector));
  }

  private static Map<String, Object> selectors(String trail, Object... selectors) {
    return Map.of("TrailName", trail, "InsightSelectors", List.of(selectors));
  }
}
