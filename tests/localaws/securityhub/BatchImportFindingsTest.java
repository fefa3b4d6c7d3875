package localaws.securityhub;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchImportFindingsTest {
  private static final String PRODUCT =
      "arn:aws:securityhub:eu-central-1:111122223333:product/111122223333/default";

  private final World world = Sample.world();

  private void enable() {
    world.run(state -> state.securityHub().enable(Sample.ACCOUNT, Sample.REGION));
  }

  private static Map<String, Object> finding(String name, Object value) {
    var finding = new HashMap<String, Object>();
    finding.put("SchemaVersion", "2018-10-08");
    finding.put("Id", "one");
    finding.put("ProductArn", PRODUCT);
    finding.put("GeneratorId", "test");
    finding.put("AwsAccountId", Sample.ACCOUNT);
    finding.put("CreatedAt", "2026-03-01T12:00:00Z");
    finding.put("UpdatedAt", "2026-03-01T12:00:00Z");
    finding.put("Title", "a title");
    finding.put("Description", "a description");
    finding.put("Resources", List.of(Map.of("Type", "Other", "Id", "x")));
    finding.put(
        "FindingProviderFields",
        Map.of("Severity", Map.of("Label", "HIGH"), "Types", List.of("TTPs/Defense Evasion")));
    finding.put(name, value);
    return finding;
  }

  private Map<String, Object> call(Map<String, Object> finding) {
    var members = Map.<String, Object>of("Findings", List.of(finding));
    return world.call(ADMIN, "securityhub", "BatchImportFindings", members);
  }

  private List<Map<String, Object>> findings() {
    var found = new ArrayList<Map<String, Object>>();
    world.run(state -> found.addAll(state.securityHub().findings()));
    return found;
  }

  @Test
  void where_it_is_not_enabled_the_call_is_refused() {
    assertThat(catchThrowableOfType(AwsError.class, () -> call(finding("Id", "one"))).code())
        .isEqualTo("InvalidAccessException");
  }

  @ParameterizedTest
  @CsvSource({
    "Title, ''",
    "AwsAccountId, 444455556666",
    "ProductArn, arn:aws:securityhub:eu-central-1:444455556666:product/444455556666/default",
    "SchemaVersion, 1",
    "UpdatedAt, yesterday",
    "RecordState, GONE",
    "Resources, none",
    "FindingProviderFields, none"
  })
  void a_finding_that_is_wrong_is_refused_in_an_answer_of_200(String name, String value) {
    enable();

    assertThat(call(finding(name, value))).containsEntry("FailedCount", 1);
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Id, 513", "Title, 257", "Description, 1025"})
  void so_is_one_that_is_too_long(String name, int length) {
    enable();

    assertThat(call(finding(name, "x".repeat(length)))).containsEntry("FailedCount", 1);
    assertThat(call(finding(name, "x".repeat(length - 1)))).containsEntry("FailedCount", 0);
  }

  @Test
  void a_newer_one_updates_what_it_may() {
    enable();
    call(finding("Title", "first"));
    var newer = finding("Title", "second");
    newer.put("UpdatedAt", "2026-03-01T12:00:01Z");
    newer.put("Workflow", Map.of("Status", "RESOLVED"));

    call(newer);
    call(finding("Title", "late"));

    assertThat(findings()).hasSize(1);
    assertThat(findings().getFirst())
        .containsEntry("Title", "second")
        .containsEntry("Workflow", Map.of("Status", "NEW"))
        .containsEntry("RecordState", "ACTIVE");
  }
}
