package localaws.logs;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class LogGroupsTest {
  private final World world = Sample.recording();

  @Test
  void a_group_is_made_listed_and_deleted() {
    create("trail");
    assertThat(refusal("CreateLogGroup", "trail")).isEqualTo("ResourceAlreadyExistsException");
    assertThat(listed(Map.of("logGroupNamePrefix", "trail")))
        .singleElement()
        .isEqualTo(
            Map.of(
                "logGroupName", "trail",
                "arn", "arn:aws:logs:eu-central-1:111122223333:log-group:trail:*",
                "logGroupArn", "arn:aws:logs:eu-central-1:111122223333:log-group:trail",
                "creationTime", Sample.NOON.toEpochMilli(),
                "metricFilterCount", 0,
                "storedBytes", 0,
                "logGroupClass", "STANDARD"));

    call("DeleteLogGroup", Map.of("logGroupName", "trail"));

    assertThat(listed(Map.of())).isEmpty();
    assertThat(refusal("DeleteLogGroup", "trail")).isEqualTo("ResourceNotFoundException");
  }

  @Test
  void a_prefix_finds_longer_names_too_and_no_other_accounts_or_regions() {
    create("trail");
    create("trail-events");
    create("other");
    world.call(ADMIN, "us-east-1", "logs", "CreateLogGroup", Map.of("logGroupName", "trail-us"));
    var stranger = Caller.user("444455556666", "stranger", "AKIASTRANGER");
    world.call(stranger, "logs", "CreateLogGroup", Map.of("logGroupName", "trail-of-others"));

    assertThat(names(Map.of("logGroupNamePrefix", "trail")))
        .containsExactly("trail", "trail-events");
  }

  @Test
  void groups_come_by_pages() {
    create("a");
    create("b");
    create("c");

    var first = call("DescribeLogGroups", Map.of("limit", 2));

    var token = Objects.requireNonNull(first.get("nextToken"));
    assertThat(names(Map.of("limit", 2, "nextToken", token))).containsExactly("c");
    assertThat(call("DescribeLogGroups", Map.of("nextToken", token)))
        .doesNotContainKey("nextToken");
  }

  @Test
  void how_long_events_are_kept_is_set_and_taken_back() {
    create("trail");

    keep(365);
    assertThat(listed(Map.of()).getFirst()).containsEntry("retentionInDays", 365);
    assertThat(catchThrowableOfType(AwsError.class, () -> keep(366)).code())
        .isEqualTo("InvalidParameterException");

    call("DeleteRetentionPolicy", Map.of("logGroupName", "trail"));
    assertThat(listed(Map.of()).getFirst()).doesNotContainKey("retentionInDays");
  }

  @Test
  void records_name_the_group() {
    create("trail");
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    keep(1);

    var detail = (Map<?, ?>) Objects.requireNonNull(records.getFirst().get("detail"));
    assertThat(records.getFirst().get("source")).isEqualTo("aws.logs");
    assertThat(detail.get("requestParameters"))
        .isEqualTo(Map.of("logGroupName", "trail", "retentionInDays", 1));
    assertThat(detail.get("responseElements")).isNull();
  }

  private void create(String name) {
    call("CreateLogGroup", Map.of("logGroupName", name));
  }

  private void keep(int days) {
    call("PutRetentionPolicy", Map.of("logGroupName", "trail", "retentionInDays", days));
  }

  private List<Object> names(Map<String, Object> members) {
    return listed(members).stream()
        .map(group -> Objects.requireNonNull(group.get("logGroupName")))
        .toList();
  }

  private List<Map<String, Object>> listed(Map<String, Object> members) {
    var groups = (List<?>) call("DescribeLogGroups", members).getOrDefault("logGroups", List.of());
    var listed = new ArrayList<Map<String, Object>>();
    for (var each : groups) {
      var group = new HashMap<String, Object>();
      ((Map<?, ?>) each).forEach((name, value) -> group.put(name.toString(), value));
      listed.add(group);
    }
    return listed;
  }

  private Map<String, Object> call(String operation, Map<String, Object> members) {
    return world.call(ADMIN, "logs", operation, members);
  }

  private String refusal(String operation, String name) {
    return catchThrowableOfType(AwsError.class, () -> call(operation, Map.of("logGroupName", name)))
        .code();
  }
}
