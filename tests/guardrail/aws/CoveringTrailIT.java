package guardrail.aws;

import static guardrail.aws.OrganizationHub.MANAGEMENT;
import static guardrail.aws.OrganizationHub.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.TrailArn;
import guardrail.policy.LogBucketPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** An organization trail spares members their own only if it is no less than the standard. */
class CoveringTrailIT {
  private static final String NAME = "organization-trail";
  private static final String BUCKET = "organization-logs";
  private static final TrailArn ARN = new TrailArn("aws", "us-east-1", MANAGEMENT, NAME);
  private static final String KMS = "kms.amazonaws.com";

  static final List<Map<String, Object>> LESS_BY_SELECTOR =
      List.of(
          Map.of("ReadWriteType", "ReadOnly", "IncludeManagementEvents", true),
          Map.of("ReadWriteType", "WriteOnly", "IncludeManagementEvents", true),
          Map.of("ReadWriteType", "All", "IncludeManagementEvents", false),
          Map.of(
              "ReadWriteType",
              "All",
              "IncludeManagementEvents",
              true,
              "ExcludeManagementEventSources",
              List.of(KMS)));

  static final List<List<Map<String, Object>>> LESS_BY_FIELDS =
      List.of(
          List.of(field("eventCategory", "Data"), field("resources.type", "AWS::S3::Object")),
          List.of(field("eventCategory", "Management"), field("readOnly", "false")),
          List.of(
              field("eventCategory", "Management"),
              Map.of("Field", "eventSource", "NotEquals", List.of(KMS))));

  private final OrganizationHub hub = new OrganizationHub();

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void one_that_records_all_that_the_standard_does_covers_every_member() {
    create(Map.of());

    assertThat(covering()).contains(ARN);
  }

  @Test
  void where_there_is_none_nothing_covers() {
    assertThat(covering()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "IsOrganizationTrail",
    "IsMultiRegionTrail",
    "EnableLogFileValidation",
    "IncludeGlobalServiceEvents"
  })
  void one_that_lacks_a_setting_does_not_cover(String setting) {
    hub.world.faults().globalEventsOffRejectedWithMultiRegion(false);
    create(Map.of(setting, false));

    assertThat(covering()).isEmpty();
  }

  @Test
  void one_that_is_stopped_does_not_cover() {
    create(Map.of());
    call("StopLogging", Map.of("Name", NAME));

    assertThat(covering()).isEmpty();
  }

  @Test
  void one_that_cannot_deliver_does_not_cover() {
    create(Map.of());
    hub.world.run(state -> state.buckets().setPolicy(BUCKET, Optional.empty()));
    hub.world.deliver();

    assertThat(covering()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LESS_BY_SELECTOR")
  void one_whose_selector_leaves_something_out_does_not_cover(Map<String, Object> selector) {
    create(Map.of());
    select("EventSelectors", List.of(selector));

    assertThat(covering()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LESS_BY_FIELDS")
  void one_whose_advanced_selector_leaves_something_out_does_not_cover(
      List<Map<String, Object>> fields) {
    create(Map.of());
    select("AdvancedEventSelectors", List.of(Map.of("FieldSelectors", fields)));

    assertThat(covering()).isEmpty();
  }

  @Test
  void one_of_several_selectors_is_enough() {
    create(Map.of());
    select(
        "AdvancedEventSelectors",
        List.of(
            Map.of("FieldSelectors", LESS_BY_FIELDS.getFirst()),
            Map.of("FieldSelectors", List.of(field("eventCategory", "Management")))));

    assertThat(covering()).contains(ARN);
  }

  @Test
  void it_is_asked_of_its_owner_by_the_role_there_and_kept_for_a_while() {
    create(Map.of());
    var observe = hub.aws().observe();

    observe.covering(hub.trail);
    observe.covering(hub.trail);
    assertThat(hub.calls("AssumeRole"))
        .singleElement()
        .satisfies(call ->
            assertThat(call.request())
                .containsEntry("RoleArn", OrganizationHub.ROLE.formatted(MANAGEMENT)));

    call("StopLogging", Map.of("Name", NAME));
    assertThat(observe.covering(hub.trail)).contains(ARN);
    hub.clock.advance(Duration.ofMinutes(2));
    assertThat(observe.covering(hub.trail)).isEmpty();
  }

  @Test
  void what_was_known_holds_while_the_owner_lets_nobody_in() {
    create(Map.of());
    var observe = hub.aws().observe();
    observe.covering(hub.trail);

    hub.world.run(state -> state.roles().remove(OrganizationHub.ROLE.formatted(MANAGEMENT)));
    hub.clock.advance(Duration.ofMinutes(15));

    assertThat(observe.covering(hub.trail)).contains(ARN);
  }

  private Optional<TrailArn> covering() {
    return hub.aws().observe().covering(hub.trail);
  }

  private void create(Map<String, Object> changed) {
    var policy =
        LogBucketPolicy.of(hub.trail, BUCKET)
            .replace(hub.trail.arn().toString(), ARN.toString())
            .replace("AWSLogs/" + OrganizationHub.MEMBER, "AWSLogs");
    hub.world.run(state -> {
      state.buckets().create(BUCKET, MANAGEMENT, "us-east-1");
      state.buckets().setPolicy(BUCKET, Optional.of(policy));
    });
    var members =
        new HashMap<String, Object>(
            Map.of(
                "Name", NAME,
                "S3BucketName", BUCKET,
                "IsMultiRegionTrail", true,
                "IsOrganizationTrail", true,
                "EnableLogFileValidation", true,
                "IncludeGlobalServiceEvents", true));
    members.putAll(changed);
    call("CreateTrail", members);
    call("StartLogging", Map.of("Name", NAME));
  }

  private void select(String kind, List<?> selectors) {
    call("PutEventSelectors", Map.of("TrailName", NAME, kind, selectors));
  }

  private void call(String operation, Map<String, Object> members) {
    hub.world.call(MANAGER, "us-east-1", "cloudtrail", operation, members);
  }

  private static Map<String, Object> field(String name, String value) {
    return Map.of("Field", name, "Equals", List.of(value));
  }
}
