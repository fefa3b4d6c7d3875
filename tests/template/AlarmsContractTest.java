package template;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.metrics.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import localaws.cloudformation.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guardrail's own alarms: what they watch, and that somebody can hear them. */
class AlarmsContractTest {
  private final List<Resource> alarms = Organized.hub().resourcesOfType("AWS::CloudWatch::Alarm");

  @Test
  void every_alarm_reaches_the_alarm_topic_and_a_good_day_sends_nothing() {
    var topic = List.of("arn:aws:sns:us-east-1:111122223333:cloudtrail-guardrail-AlarmTopic");

    assertThat(alarms)
        .hasSize(23)
        .allSatisfy(alarm -> {
          assertThat(alarm.list("AlarmActions")).isEqualTo(topic);
          // Each alarm of a new stack goes from "no data" to OK, which would be a mail each.
          assertThat(alarm.properties()).doesNotContainKey("OKActions");
        });
  }

  /** The topic's policy admits alarms by the beginning of their names. */
  @Test
  void every_alarm_is_named_after_the_stack_and_says_what_it_means() {
    assertThat(alarms)
        .allSatisfy(alarm -> {
          var id = alarm.logicalId().replaceAll("Alarm$", "");
          assertThat(alarm.text("AlarmName")).contains("cloudtrail-guardrail-" + id);
          assertThat(alarm.text("AlarmDescription").orElse(""))
              .hasSizeBetween(60, 1_024)
              .endsWith(
                  "docs/runbook.md#"
                      + id.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT));
        });
  }

  @Test
  void all_that_fails_by_itself_is_watched() {
    var watched = new TreeSet<String>();
    alarms.forEach(alarm ->
        Watched.by(alarm)
            .forEach(metric ->
                watched.add(String.join(" ", metric.get(0), metric.get(1), metric.getLast()))));

    assertThat(watched)
        .containsExactlyInAnyOrder(
            "AWS/SQS ApproximateNumberOfMessagesVisible cloudtrail-guardrail-UndeliveredEvents",
            "AWS/SQS ApproximateNumberOfMessagesVisible cloudtrail-guardrail-FailedInvocations",
            "AWS/SQS ApproximateNumberOfMessagesVisible cloudtrail-guardrail-FailedFollowUps",
            "AWS/SQS ApproximateNumberOfMessagesVisible cloudtrail-guardrail-FailedDossiers",
            "AWS/Events FailedInvocations cloudtrail-guardrail-TrailGuardFunctionTrailTampering",
            "AWS/Events FailedInvocations cloudtrail-guardrail-TrailNarrowing",
            "AWS/Events FailedInvocations cloudtrail-guardrail-BucketChanges",
            "AWS/Events FailedInvocations cloudtrail-guardrail-Attempts",
            "AWS/Lambda Errors cloudtrail-guardrail-TrailGuardFunction",
            "AWS/Lambda Throttles cloudtrail-guardrail-TrailGuardFunction",
            "AWS/Lambda AsyncEventAge cloudtrail-guardrail-TrailGuardFunction",
            "AWS/Lambda AsyncEventsDropped cloudtrail-guardrail-TrailGuardFunction",
            "CloudTrailGuardrail Resyncs cloudtrail-guardrail-TrailGuardFunction",
            "CloudTrailGuardrail ConfirmedSubscriptions cloudtrail-guardrail-TrailGuardFunction",
            "CloudTrailGuardrail FailedRepairs cloudtrail-guardrail-TrailGuardFunction",
            "CloudTrailGuardrail UntoldAlerts cloudtrail-guardrail-TrailGuardFunction",
            "CloudTrailGuardrail LedgerFailures cloudtrail-guardrail-TrailGuardFunction",
            "CloudTrailGuardrail ChannelFailures cloudtrail-guardrail-TrailGuardFunction",
            "CloudTrailGuardrail ChannelFailures cloudtrail-guardrail-DossierFunction",
            "CloudTrailGuardrail ChannelFailures cloudtrail-guardrail-OrganizationFunction",
            "CloudTrailGuardrail ChannelFailures cloudtrail-guardrail-AccountFunction",
            "CloudTrailGuardrail ChannelFailures cloudtrail-guardrail-SweepFunction",
            "AWS/SQS ApproximateNumberOfMessagesVisible cloudtrail-guardrail-FailedAccounts",
            "AWS/Events FailedInvocations cloudtrail-guardrail-MemberTampering",
            "AWS/Events FailedInvocations cloudtrail-guardrail-MemberAttempts",
            "AWS/Events FailedInvocations cloudtrail-guardrail-OrganizationChanges",
            "AWS/Lambda Errors cloudtrail-guardrail-OrganizationFunction",
            "AWS/Lambda Errors cloudtrail-guardrail-AccountFunction",
            "AWS/Lambda Errors cloudtrail-guardrail-SweepFunction",
            "CloudTrailGuardrail Sweeps cloudtrail-guardrail-SweepFunction",
            "CloudTrailGuardrail LateOnboardings cloudtrail-guardrail-SweepFunction",
            "CloudTrailGuardrail FailedOnboardings cloudtrail-guardrail-AccountFunction",
            "CloudTrailGuardrail UnreachableAccounts cloudtrail-guardrail-AccountFunction");
  }

  @Test
  void what_is_never_emitted_is_not_watched() {
    var emitted =
        Arrays.stream(Metric.values()).map(Metric::cloudWatchName).collect(Collectors.toSet());

    assertThat(alarms)
        .flatMap(Watched::by)
        .filteredOn(metric -> metric.getFirst().equals("CloudTrailGuardrail"))
        .isNotEmpty()
        .allSatisfy(metric -> assertThat(metric.get(1)).isIn(emitted));
  }

  @Test
  void silence_is_an_alarm_only_where_silence_is_wrong() {
    assertThat(alarms)
        .allSatisfy(alarm ->
            assertThat(alarm.text("TreatMissingData"))
                .contains(
                    switch (alarm.logicalId()) {
                      case "ResyncMissingAlarm", "SweepMissingAlarm" -> "breaching";
                      case "NobodyListensAlarm" -> "missing";
                      case String _ -> "notBreaching";
                    }));
  }

  @ParameterizedTest
  @CsvSource({"2, 15", "5, 15", "10, 30", "15, 45", "20, 60", "30, 90", "60, 180"})
  void three_resyncs_are_missed_before_it_is_told_and_never_less_than_15_minutes(
      String every, int minutes) {
    var slow = Deployed.with(Map.of("ResyncMinutes", every)).resource("ResyncMissingAlarm");

    var period = Integer.parseInt(slow.text("Period").orElseThrow());
    var periods = Integer.parseInt(slow.text("EvaluationPeriods").orElseThrow());

    assertThat(period * periods).isEqualTo(minutes * 60);
    assertThat(slow.text("ComparisonOperator")).contains("LessThanThreshold");
    assertThat(slow.text("Threshold")).contains("1");
    assertThat(slow.text("Statistic")).contains("Sum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "30", "60", "120", "240", "360"})
  void three_sweeps_are_missed_before_it_is_told_and_what_stays_rings_once(String every) {
    var hub = Organized.hub(Map.of("SweepMinutes", every));

    for (var id : List.of("SweepMissing", "LateOnboardings", "UnreachableAccounts")) {
      var alarm = hub.resource(id + "Alarm");
      var period = Integer.parseInt(alarm.text("Period").orElseThrow());
      var periods = Integer.parseInt(alarm.text("EvaluationPeriods").orElseThrow());

      assertThat(period * periods).isEqualTo(3 * 60 * Integer.parseInt(every));
      // CloudWatch API Reference, PutMetricAlarm: a day at most for periods under an hour.
      assertThat(period * periods).isLessThanOrEqualTo(86_400);
      assertThat(alarm.text("DatapointsToAlarm").isPresent()).isEqualTo(!id.equals("SweepMissing"));
    }
  }

  @Test
  void every_rule_that_wakes_the_guard_is_watched_and_counted() {
    for (var parameters : List.of(Map.<String, String>of(), Deployed.DELIVERY_PATH)) {
      var stack = Deployed.with(parameters);
      var alarm = stack.resource("RuleFailuresAlarm");

      assertThat(Watched.by(alarm))
          .extracting(List::getLast)
          .containsExactlyInAnyOrderElementsOf(
              stack.function().rules().stream().map(rule -> rule.name()).toList());
      var parts = alarm.list("Metrics").stream().map(part -> Deployed.at(part, "Id")).skip(1);
      assertThat(Deployed.at(alarm.list("Metrics").getFirst(), "Expression"))
          .isEqualTo(parts.map(id -> "FILL(" + id + ", 0)").collect(Collectors.joining(" + ")));
    }
  }

  /** Amazon EventBridge User Guide, "Monitoring Amazon EventBridge" (docs/aws-facts.md A3). */
  @Test
  void rules_on_a_bus_of_their_own_are_watched_by_its_name_too() {
    var alarm = Organized.hub().resource("MemberRuleFailuresAlarm");

    assertThat(Watched.by(alarm))
        .hasSize(3)
        .allSatisfy(metric ->
            assertThat(metric.subList(2, 5))
                .containsExactly("EventBusName", "cloudtrail-guardrail-organization", "RuleName"));
  }
}
