package template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import localaws.cloudformation.DeployedFunction.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import simulation.EventFiles;
import software.amazon.event.ruler.Machine;

/** The rules that hear of changes to what the trail records and delivers through. */
class DeliveryPathRulesTest {
  private static final String STACK = "cloudtrail-guardrail-";
  private static final Set<String> ALWAYS =
      Set.of("TrailGuardFunctionTrailTampering", "TrailNarrowing", "BucketChanges", "Attempts");

  private final Deployed whole = Deployed.with(Deployed.DELIVERY_PATH);
  private final Machine machine = Machine.builder().build();

  DeliveryPathRulesTest() throws IOException {
    for (var rule : whole.function().rules()) {
      machine.addRule(rule.name(), rule.patternJson());
    }
  }

  /** And each call that a rule knows has its file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TrailNarrowing | put-event-selectors put-event-selectors-by-arn put-insight-selectors"
            + " add-tags remove-tags",
        "BucketChanges | delete-bucket put-bucket-policy delete-bucket-policy put-bucket-lifecycle"
            + " put-bucket-lifecycle-configuration put-bucket-versioning put-bucket-encryption"
            + " delete-bucket-encryption put-bucket-public-access-block"
            + " delete-bucket-public-access-block put-bucket-ownership-controls"
            + " delete-bucket-ownership-controls put-bucket-request-payment"
            + " put-bucket-object-lock-configuration put-object-lock-configuration"
            + " put-bucket-replication delete-bucket-replication create-bucket"
            + " put-bucket-acl delete-standby-bucket",
        "KeyChanges | disable-key schedule-key-deletion put-key-policy"
            + " delete-imported-key-material",
        "TopicChanges | delete-topic set-topic-attributes add-permission remove-permission",
        "LogGroupChanges | delete-log-group put-retention-policy",
        "LogGroupRoleChanges | delete-role delete-role-policy put-role-policy"
            + " update-assume-role-policy detach-role-policy put-role-permissions-boundary"
            + " attach-role-policy"
      })
  void each_call_wakes_its_rule_alone(String rule, String files) throws Exception {
    var events = Stream.of(files.split(" ", -1)).map(EventFiles::read).toList();

    for (var event : events) {
      assertThat(machine.rulesForJSONEvent(event)).containsExactly(STACK + rule);
    }
    assertThat(events.stream().map(event -> detail(event).get("eventName")).collect(toSet()))
        .isEqualTo(Set.copyOf(names(whole, rule)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foreign-event-selectors",
        "foreign-bucket-policy",
        "foreign-key",
        "member-delete-bucket-policy"
      })
  void others_things_wake_none(String file) throws Exception {
    assertThat(machine.rulesForJSONEvent(EventFiles.read(file))).isEmpty();
  }

  /** The guard sees these at the next resync (docs/aws-facts.md A4). */
  @Test
  void a_record_that_leaves_its_request_out_wakes_none() throws Exception {
    var event = JSON.std.mapFrom(EventFiles.read("put-event-selectors"));
    var detail = new HashMap<>(detail(EventFiles.read("put-event-selectors")));
    detail.put("requestParameters", Map.of("omitted", true));
    event.put("detail", detail);

    assertThat(machine.rulesForJSONEvent(JSON.std.asString(event))).isEmpty();
  }

  @Test
  void a_key_is_known_by_the_resource_that_the_record_names_too() throws Exception {
    var event = EventFiles.read("disable-key").replace("\"keyId\": \"1234", "\"keyId\": \"alias");

    assertThat(machine.rulesForJSONEvent(event)).containsExactly(STACK + "KeyChanges");
  }

  @Test
  void what_a_stack_does_not_have_needs_no_rule() {
    assertThat(rules(Deployed.withDefaults())).isEqualTo(ALWAYS);
    assertThat(rules(Deployed.with(Map.of("LogGroupName", "trail-events"))))
        .contains("LogGroupChanges", "LogGroupRoleChanges")
        .hasSize(ALWAYS.size() + 2);
  }

  /** IAM's events are in us-east-1 alone (docs/aws-facts.md A3). */
  @Test
  void no_rule_waits_for_iam_in_another_region() {
    var elsewhere =
        Organized.hub("eu-central-1", Deployed.DELIVERY_PATH).resourcesOfType("AWS::Events::Rule");

    assertThat(elsewhere)
        .extracting(rule -> rule.logicalId())
        .contains("LogGroupChanges")
        .doesNotContain("LogGroupRoleChanges");
  }

  @Test
  void a_log_bucket_of_another_account_is_not_listened_for() {
    var foreign =
        Deployed.with(
            Map.of("LogBucketName", "logs-of-everybody", "LogBucketAccountId", "444455556666"));
    var own = Deployed.with(Map.of("LogBucketName", "logs-of-everybody"));

    assertThat(rule(foreign, "BucketChanges").patternJson())
        .doesNotContain("logs-of-everybody")
        .contains("standard-trail-standby-111122223333-us-east-1");
    assertThat(rule(own, "BucketChanges").patternJson()).contains("logs-of-everybody");
  }

  @Test
  void every_pattern_fits_into_eventbridges_quota_with_the_longest_names() {
    var longest = Deployed.with(Longest.NAMES).function().rules();

    assertThat(longest)
        .hasSize(8)
        .allSatisfy(rule -> assertThat(rule.patternJson()).hasSizeLessThanOrEqualTo(2_048));
  }

  @Test
  void each_wakes_the_alias_tries_for_a_day_and_keeps_what_it_cannot_deliver() {
    var rules = whole.resourcesOfType("AWS::Events::Rule");

    assertThat(rules)
        .hasSize(7)
        .allSatisfy(rule -> {
          assertThat(rule.list("Targets"))
              .isEqualTo(
                  List.of(
                      Map.of(
                          "Id",
                          "TrailGuard",
                          "Arn",
                          whole.function().aliasArn(),
                          "RetryPolicy",
                          Map.of("MaximumRetryAttempts", 185, "MaximumEventAgeInSeconds", 86_400),
                          "DeadLetterConfig",
                          Map.of(
                              "Arn",
                              "arn:aws:sqs:us-east-1:111122223333:cloudtrail-guardrail-UndeliveredEvents"))));
          assertThat(whole.resource(rule.logicalId() + "Permission").properties())
              .containsEntry("FunctionName", whole.function().aliasArn())
              .containsEntry("Action", "lambda:InvokeFunction")
              .containsEntry("Principal", "events.amazonaws.com")
              .containsEntry(
                  "SourceArn",
                  "arn:aws:events:us-east-1:111122223333:rule/" + STACK + rule.logicalId());
        });
  }

  private static Set<String> rules(Deployed stack) {
    return stack.function().rules().stream()
        .map(rule -> rule.name().replace(STACK, ""))
        .collect(toSet());
  }

  private static Rule rule(Deployed stack, String id) {
    return stack.function().rules().stream()
        .filter(rule -> rule.name().equals(STACK + id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Deployed stack, String rule) {
    var pattern = stack.resource(rule).at("EventPattern", "detail", "eventName").orElseThrow();
    return Deployed.texts(pattern);
  }

  @SuppressWarnings("unchecked") // an event's maps have string keys
  private static Map<String, Object> detail(String event) {
    try {
      return (Map<String, Object>) Deployed.at(JSON.std.mapFrom(event), "detail");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
