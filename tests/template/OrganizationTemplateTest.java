package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions that mind an organization's accounts, and what feeds them. */
class OrganizationTemplateTest {
  private static final String SQS = "arn:aws:sqs:us-east-1:111122223333:cloudtrail-guardrail-";

  private final Template hub = Organized.hub();

  static Stream<String> functions() {
    return Organized.functions();
  }

  static Stream<String> ofTheOrganization() {
    return Organized.functions().skip(2);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void every_handler_exists(String function) throws ReflectiveOperationException {
    var handler = hub.resource(function).text("Handler").orElseThrow().split("::", -1);

    var type = Class.forName(handler[0]);

    assertThat(type.getConstructor()).isNotNull();
    assertThat(Arrays.stream(type.getMethods()).map(method -> method.getName()))
        .contains(handler[1]);
  }

  @ParameterizedTest
  @MethodSource("ofTheOrganization")
  void every_function_runs_alike_and_reads_the_same_settings(String name) {
    var function = hub.resource(name);

    assertThat(environment(function)).isEqualTo(environment(hub.resource("TrailGuardFunction")));
    assertThat(function.text("Runtime")).contains("java25");
    assertThat(function.list("Architectures")).isEqualTo(List.of("arm64"));
    assertThat(function.text("MemorySize")).contains("512");
    assertThat(function.at("LoggingConfig", "LogFormat")).contains("JSON");
    assertThat(function.properties())
        .doesNotContainKeys("AutoPublishAlias", "SnapStart", "ReservedConcurrentExecutions");
  }

  @ParameterizedTest
  @MethodSource("ofTheOrganization")
  void every_function_logs_for_90_days_below_the_stacks_name(String function) {
    var prefix = function.replace("Function", "");
    var group = hub.resource(prefix + "LogGroup");

    assertThat(group.text("RetentionInDays")).contains("90");
    assertThat(hub.resource(function).at("LoggingConfig", "LogGroup"))
        .contains(
            "/cloudtrail-guardrail/cloudtrail-guardrail/"
                + prefix.toLowerCase(java.util.Locale.ROOT))
        .isEqualTo(group.at("LogGroupName"));
  }

  @Test
  void the_settings_are_those_of_the_parameters() {
    var all = environment(Organized.hub(Organized.EVERY_PARAMETER).resource("AccountFunction"));

    assertThat(all)
        .containsAllEntriesOf(
            Map.of(
                "ORGANIZATION_ID", Organized.ID,
                "MANAGEMENT_ACCOUNT_ID", Organized.MANAGEMENT,
                "ORGANIZATIONAL_UNIT_IDS", "ou-ab12-11111111,ou-ab12-22222222",
                "CONTROL_TOWER", "true",
                "ONBOARDING_HOURS", "36",
                "SWEEP_MINUTES", "120",
                "MEMBER_LOGS", "ArchiveBucket",
                "BUCKET_NAME_PREFIX", "standard-trail",
                "ACCOUNTS_TABLE_NAME", "cloudtrail-guardrail-Accounts"))
        .containsEntry("MEMBER_KMS_KEY_ARN", Organized.EVERY_PARAMETER.get("MemberKmsKeyArn"))
        .containsEntry("ACCOUNT_QUEUE_URL", hub.outputs().get("AccountQueueUrl"));
  }

  /** AWS Lambda Developer Guide, "Using Lambda with Amazon SQS" (docs/aws-facts.md G). */
  @Test
  void messages_stay_hidden_for_six_timeouts_and_are_kept_after_five_tries() {
    var queue = hub.resource("AccountQueue");
    var timeout = Integer.parseInt(hub.resource("AccountFunction").text("Timeout").orElseThrow());

    assertThat(queue.text("VisibilityTimeout")).contains(String.valueOf(6 * timeout));
    assertThat(queue.at("RedrivePolicy"))
        .contains(Map.of("deadLetterTargetArn", SQS + "FailedAccounts", "maxReceiveCount", 5));
    assertThat(List.of("AccountQueue", "FailedAccounts"))
        .allSatisfy(id -> {
          assertThat(hub.resource(id).text("SqsManagedSseEnabled")).contains("true");
          assertThat(hub.resource(id).text("MessageRetentionPeriod")).contains("1209600");
        });
  }

  @Test
  void messages_come_ten_at_once_to_five_processes_and_fail_one_by_one() {
    assertThat(event("AccountFunction", "AccountMessages"))
        .isEqualTo(
            Map.of(
                "Queue",
                SQS + "AccountQueue",
                "BatchSize",
                10,
                "FunctionResponseTypes",
                List.of("ReportBatchItemFailures"),
                "ScalingConfig",
                Map.of("MaximumConcurrency", 5)));
  }

  /** Lambda stops a chain of SQS and Lambda after some 16 rounds (docs/aws-facts.md G). */
  @Test
  void a_function_that_sends_itself_messages_is_not_stopped_for_it() {
    assertThat(hub.resource("AccountFunction").text("RecursiveLoop")).contains("Allow");
  }

  @Test
  void what_fails_for_good_or_cannot_be_delivered_is_kept() {
    for (var function : List.of("OrganizationFunction", "SweepFunction")) {
      assertThat(
              hub.resource(function)
                  .at("EventInvokeConfig", "DestinationConfig", "OnFailure", "Destination"))
          .contains(SQS + "FailedInvocations");
    }
    assertThat(
            Stream.of(
                event("OrganizationFunction", "OrganizationChanges"),
                event("SweepFunction", "Sweep"),
                hub.resource("MemberTampering").list("Targets").getFirst()))
        .allSatisfy(source ->
            assertThat(Deployed.at(source, "DeadLetterConfig"))
                .isEqualTo(Map.of("Arn", SQS + "UndeliveredEvents")));
  }

  @Test
  void the_sweep_is_scheduled_with_an_input_of_its_own() {
    var sweep = event("SweepFunction", "Sweep");

    assertThat(Deployed.at(sweep, "ScheduleExpression")).isEqualTo("rate(60 minutes)");
    assertThat(Deployed.at(sweep, "Input"))
        .isEqualTo("{\"source\": \"cloudtrail-guardrail\", \"detail-type\": \"Guardrail Sweep\"}");
  }

  @Test
  void the_members_tampering_wakes_the_alias_that_the_hubs_own_wakes() {
    var alias = hub.outputs().get("TrailGuardFunctionAlias");
    var permission = hub.resource("MemberTamperingPermission");

    assertThat(Deployed.at(hub.resource("MemberTampering").list("Targets").getFirst(), "Arn"))
        .isEqualTo(alias);
    assertThat(permission.properties())
        .containsEntry("FunctionName", alias)
        .containsEntry("Principal", "events.amazonaws.com")
        .containsKey("SourceArn");
  }

  private Object event(String function, String event) {
    return hub.resource(function).at("Events", event, "Properties").orElseThrow();
  }

  static Map<String, Object> environment(Resource function) {
    var variables = new java.util.TreeMap<String, Object>();
    ((Map<?, ?>) function.at("Environment", "Variables").orElseThrow())
        .forEach((name, value) -> variables.put(name.toString(), value.toString()));
    return variables;
  }
}
