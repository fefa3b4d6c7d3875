package localaws.cloudtrail;

import static localaws.Sample.TRAIL;
import static localaws.Sample.TRAIL_ARN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectorsTest {
  private static final Map<String, Object> DATA_ONLY = Map.of("IncludeManagementEvents", false);
  private static final Map<String, Object> READS = Map.of("ReadWriteType", "ReadOnly");
  private static final Map<String, Object> WRITES = Map.of("ReadWriteType", "WriteOnly");

  private final World world = Sample.recording();
  private final Trailing trails = new Trailing(world);

  @Test
  void a_new_trail_records_all_management_events() {
    assertThat(trails.call("GetEventSelectors", Map.of("TrailName", TRAIL)))
        .isEqualTo(Map.of("TrailARN", TRAIL_ARN, "EventSelectors", List.of(Selectors.BASIC)));
    assertThat(hasCustomSelectors()).isFalse();
  }

  @Test
  void basic_selectors_come_back_with_what_they_left_out() {
    put("EventSelectors", WRITES);

    var selector = new HashMap<>(Selectors.BASIC);
    selector.put("ReadWriteType", "WriteOnly");
    assertThat(trails.call("GetEventSelectors", Map.of("TrailName", TRAIL_ARN)))
        .containsEntry("EventSelectors", List.of(selector));
    assertThat(hasCustomSelectors()).isTrue();

    put("EventSelectors", Selectors.BASIC);
    assertThat(hasCustomSelectors()).isFalse();
  }

  @Test
  void advanced_selectors_replace_basic_ones() {
    put("EventSelectors", WRITES);

    put("AdvancedEventSelectors", advanced("Management"));

    assertThat(trails.call("GetEventSelectors", Map.of("TrailName", TRAIL)))
        .isEqualTo(
            Map.of(
                "TrailARN", TRAIL_ARN, "AdvancedEventSelectors", List.of(advanced("Management"))));
    assertThat(hasCustomSelectors()).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void refuses_what_cloudtrail_refuses(Map<String, Object> members) {
    assertThat(trails.refusal("PutEventSelectors", named(members)))
        .isEqualTo("InvalidEventSelectorsException");
  }

  private static Map<String, Object> named(Map<String, Object> members) {
    var named = new HashMap<>(members);
    named.put("TrailName", TRAIL);
    return named;
  }

  private static Map<String, Object> advanced(Map<String, Object> selector) {
    return Map.of("AdvancedEventSelectors", List.of(selector));
  }

  private static Map<String, Object> objects(int number) {
    var values = Collections.nCopies(number, "arn:aws:s3:::bucket/");
    return Map.of("DataResources", List.of(Map.of("Type", "AWS::S3::Object", "Values", values)));
  }

  /** Two values more, of the category and the type. */
  private static Map<String, Object> names(int number) {
    var names =
        Map.<String, Object>of(
            "Field", "eventName", "Equals", Collections.nCopies(number, "PutObject"));
    return Map.of(
        "FieldSelectors",
        List.of(field("eventCategory", "Data"), field("resources.type", "AWS::S3::Object"), names));
  }

  static Stream<Map<String, Object>> refuses_what_cloudtrail_refuses() {
    return Stream.of(
        Map.of(),
        Map.of(
            "EventSelectors", List.of(WRITES),
            "AdvancedEventSelectors", List.of(advanced("Data"))),
        Map.of("EventSelectors", List.of(WRITES, WRITES, WRITES, WRITES, WRITES, WRITES)),
        Map.of("EventSelectors", List.of(Map.of("ReadWriteType", "None"))),
        Map.of(
            "EventSelectors",
            List.of(Map.of("ExcludeManagementEventSources", List.of("iam.amazonaws.com")))),
        Map.of("EventSelectors", List.of(objects(200), objects(51))),
        advanced(Map.of("FieldSelectors", List.of())),
        advanced(advanced("Data")),
        advanced(advanced("Insight")),
        advanced(dataOf("AWS::S3::Object", "AWS::Lambda::Function")),
        advanced(management("eventName", "NotEquals", "StopLogging")),
        advanced(management("userIdentity.arn", "NotEquals", "arn:aws:iam::1:user/mallory")),
        advanced(management("readOnly", "NotEquals", "true")),
        advanced(management("eventSource", "Equals", "kms.amazonaws.com")),
        advanced(management("eventSource", "NotEquals", "iam.amazonaws.com")),
        advanced(management("eventCategory", "Equals", "Management")),
        advanced(names(501)));
  }

  @Test
  void takes_what_a_trail_may_leave_out() {
    put("AdvancedEventSelectors", management("eventSource", "NotEquals", "kms.amazonaws.com"));
    put("AdvancedEventSelectors", management("readOnly", "Equals", "false"));
    trails.call("PutEventSelectors", named(advanced(names(498))));
    trails.call("PutEventSelectors", named(Map.of("EventSelectors", List.of(objects(250)))));

    assertThat(hasCustomSelectors()).isTrue();
  }

  @Test
  void the_change_is_recorded_under_its_own_name_for_the_trail() {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    put("EventSelectors", READS);

    var detail = (Map<?, ?>) Objects.requireNonNull(records.getFirst().get("detail"));
    assertThat(detail.get("eventName")).isEqualTo("PutEventSelectors");
    assertThat(detail.get("requestParameters"))
        .isEqualTo(
            Map.of(
                "trailName",
                TRAIL,
                "eventSelectors",
                List.of(Map.of("readWriteType", "ReadOnly"))));
  }

  @Test
  void a_trail_that_records_no_writes_lets_nobody_hear_of_them() {
    for (var deaf :
        List.of(
            Map.entry("EventSelectors", DATA_ONLY),
            Map.entry("EventSelectors", READS),
            Map.entry("AdvancedEventSelectors", dataOf("AWS::S3::Object")),
            Map.entry("AdvancedEventSelectors", readsOnly()))) {
      put(deaf.getKey(), deaf.getValue());
      assertThat(heard()).as(deaf.toString()).isEmpty();
    }

    put("EventSelectors", WRITES);
    assertThat(heard()).hasSize(1);
    put("AdvancedEventSelectors", advanced("Management"));
    assertThat(heard()).hasSize(1);
  }

  @Test
  void selectors_are_changed_at_home_and_go_with_the_trail() {
    assertThat(trails.refusalIn("us-east-1", "PutEventSelectors", Map.of("TrailName", TRAIL_ARN)))
        .isEqualTo("InvalidHomeRegionException");
    put("EventSelectors", WRITES);

    trails.call("DeleteTrail", Map.of("Name", TRAIL));
    Sample.create(world);

    assertThat(hasCustomSelectors()).isFalse();
  }

  private List<Map<String, Object>> heard() {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);
    trails.call("StartLogging", Map.of("Name", TRAIL));
    return records;
  }

  private void put(String kind, Map<String, Object> selector) {
    trails.call("PutEventSelectors", Map.of("TrailName", TRAIL, kind, List.of(selector)));
  }

  private boolean hasCustomSelectors() {
    var trail = (Map<?, ?>) trails.call("GetTrail", Map.of("Name", TRAIL)).get("Trail");
    return Boolean.TRUE.equals(Objects.requireNonNull(trail).get("HasCustomEventSelectors"));
  }

  private static Map<String, Object> advanced(String category) {
    return Map.of("FieldSelectors", List.of(field("eventCategory", category)));
  }

  private static Map<String, Object> dataOf(String... types) {
    var type = Map.<String, Object>of("Field", "resources.type", "Equals", List.of(types));
    return Map.of("FieldSelectors", List.of(field("eventCategory", "Data"), type));
  }

  private static Map<String, Object> management(String field, String operator, String value) {
    var condition = Map.<String, Object>of("Field", field, operator, List.of(value));
    return Map.of("FieldSelectors", List.of(field("eventCategory", "Management"), condition));
  }

  private static Map<String, Object> readsOnly() {
    return Map.of(
        "FieldSelectors", List.of(field("eventCategory", "Management"), field("readOnly", "true")));
  }

  private static Map<String, Object> field(String name, String value) {
    return Map.of("Field", name, "Equals", List.of(value));
  }
}
