package localaws.ssm;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  private final World world = Sample.recording();
  private final Caller other = world.register(Caller.role(Sample.ACCOUNT, "R", "s", "ASIAOTHER"));

  private Map<String, Object> call(Caller caller, String operation, Map<String, Object> members) {
    return world.call(caller, "ssm", operation, members);
  }

  private Map<String, Object> put(Caller caller, String name, Map<String, Object> more) {
    var members = new HashMap<String, Object>(Map.of("Name", name, "Value", "v"));
    members.put("Type", "String");
    members.putAll(more);
    return call(caller, "PutParameter", members);
  }

  private List<?> history(String name) {
    return (List<?>)
        Objects.requireNonNull(
            call(ADMIN, "GetParameterHistory", Map.of("Name", name)).get("Parameters"));
  }

  private static String refusal(Runnable call) {
    return catchThrowableOfType(AwsError.class, call::run).code();
  }

  @Test
  void each_version_has_its_own_value_and_writer() {
    assertThat(put(ADMIN, "/a/b", Map.of())).isEqualTo(Map.of("Version", 1L, "Tier", "Standard"));
    put(other, "/a/b", Map.of("Value", "w", "Overwrite", true));

    assertThat(history("/a/b"))
        .extracting(
            v -> ((Map<?, ?>) v).get("Version"),
            v -> ((Map<?, ?>) v).get("Value"),
            v -> ((Map<?, ?>) v).get("LastModifiedUser"))
        .containsExactly(tuple(1L, "v", ADMIN.arn()), tuple(2L, "w", other.arn()));
  }

  @Test
  void a_hundred_versions_are_kept() {
    put(ADMIN, "/a/b", Map.of());
    for (int i = 0; i < 100; i++) {
      put(ADMIN, "/a/b", Map.of("Overwrite", true));
    }

    var first = call(ADMIN, "GetParameterHistory", Map.of("Name", "/a/b"));
    var token = Objects.requireNonNull(first.get("NextToken"));
    var second = call(ADMIN, "GetParameterHistory", Map.of("Name", "/a/b", "NextToken", token));

    assertThat((List<?>) first.get("Parameters")).hasSize(50);
    assertThat((List<?>) second.get("Parameters")).hasSize(50);
    assertThat(second).doesNotContainKey("NextToken");
    assertThat(((Map<?, ?>) history("/a/b").getFirst()).get("Version")).isEqualTo(2L);
  }

  @Test
  void one_that_is_there_is_overwritten_only_when_that_is_said() {
    put(ADMIN, "/a/b", Map.of());

    assertThat(refusal(() -> put(ADMIN, "/a/b", Map.of()))).isEqualTo("ParameterAlreadyExists");
  }

  @Test
  void a_deleted_one_is_gone_with_its_versions() {
    put(ADMIN, "/a/b", Map.of());
    call(ADMIN, "DeleteParameter", Map.of("Name", "/a/b"));

    assertThat(refusal(() -> history("/a/b"))).isEqualTo("ParameterNotFound");
    assertThat(refusal(() -> call(ADMIN, "DeleteParameter", Map.of("Name", "/a/b"))))
        .isEqualTo("ParameterNotFound");
    assertThat(put(ADMIN, "/a/b", Map.of())).containsEntry("Version", 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "/aws/b, ValidationException",
    "SsmThing, ValidationException",
    "a/b, ValidationException",
    "/a b, ValidationException",
    "/a/, ValidationException",
    "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16, HierarchyLevelLimitExceededException"
  })
  void some_names_cannot_be(String name, String code) {
    assertThat(refusal(() -> put(ADMIN, name, Map.of()))).isEqualTo(code);
  }

  @Test
  void four_kilobytes_fit_and_a_byte_more_does_not() {
    put(ADMIN, "/a/b", Map.of("Value", "v".repeat(4_096)));

    assertThat(refusal(() -> put(ADMIN, "/a/c", Map.of("Value", "v".repeat(4_097)))))
        .isEqualTo("ValidationException");
  }

  @Test
  void a_path_shows_what_is_below_it_and_no_writer() {
    put(ADMIN, "/a/b", Map.of());
    put(ADMIN, "/a/b/c", Map.of());
    put(ADMIN, "/ab", Map.of());

    assertThat(names(Map.of("Path", "/a"))).containsExactly("/a/b");
    assertThat(names(Map.of("Path", "/a/", "Recursive", true))).containsExactly("/a/b", "/a/b/c");
    assertThat(call(ADMIN, "GetParametersByPath", Map.of("Path", "/a")).toString())
        .doesNotContain("LastModifiedUser");
  }

  private List<Object> names(Map<String, Object> members) {
    var found = (List<?>) call(ADMIN, "GetParametersByPath", members).get("Parameters");
    return Objects.requireNonNull(found).stream()
        .map(one -> Objects.requireNonNull((Object) ((Map<?, ?>) one).get("Name")))
        .toList();
  }

  @Test
  void a_record_names_the_parameter_and_hides_its_value() {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    put(ADMIN, "/a/b", Map.of());
    call(ADMIN, "DeleteParameter", Map.of("Name", "/a/b"));

    var detail = (Map<?, ?>) Objects.requireNonNull(records.getFirst().get("detail"));
    assertThat(records.getFirst().get("source")).isEqualTo("aws.ssm");
    assertThat(detail.get("requestParameters"))
        .isEqualTo(
            Map.of("name", "/a/b", "value", "HIDDEN_DUE_TO_SECURITY_REASONS", "type", "String"));
    assertThat(detail.get("responseElements")).isEqualTo(Map.of("version", 1L, "tier", "Standard"));
    assertThat(records).hasSize(2);
  }
}
