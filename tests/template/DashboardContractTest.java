package template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.metrics.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;

/** The dashboards show what the code emits, and nothing that nobody does. */
class DashboardContractTest {
  private final Deployed stack = Deployed.withDefaults();
  private final Template hub = Organized.hub();
  private final List<Object> widgets = new ArrayList<>();

  DashboardContractTest() throws IOException {
    for (var dashboard : hub.resourcesOfType("AWS::CloudWatch::Dashboard")) {
      var body = JSON.std.mapFrom(dashboard.text("DashboardBody").orElseThrow());
      widgets.addAll(Deployed.list(Deployed.at(body, "widgets")));
    }
  }

  @Test
  void every_metric_it_shows_is_emitted_by_the_code_or_by_aws() {
    var emitted = names();

    assertThat(shown())
        .hasSizeGreaterThan(10)
        .allSatisfy(metric -> {
          if (metric.getFirst().equals("CloudTrailGuardrail")) {
            assertThat(emitted).contains(metric.get(1));
            assertThat(metric.get(2)).isEqualTo("FunctionName");
            assertThat(Organized.functions().map(id -> "cloudtrail-guardrail-" + id))
                .contains(metric.get(3));
          } else {
            assertThat(metric.getFirst()).isIn("AWS/Lambda", "AWS/SQS", "AWS/Events");
          }
        });
  }

  @Test
  void every_metric_that_the_code_emits_is_shown() {
    var shown = new HashSet<Object>();
    shown().forEach(metric -> shown.add(metric.get(1)));

    assertThat(shown).containsAll(names());
  }

  @Test
  void what_an_alarm_watches_is_shown_with_its_dimension() {
    var shown = new HashSet<List<String>>();
    shown().forEach(metric -> shown.add(metric.subList(0, metric.size() - 1)));

    assertThat(hub.resourcesOfType("AWS::CloudWatch::Alarm"))
        .isNotEmpty()
        .allSatisfy(alarm -> assertThat(Watched.by(alarm)).isNotEmpty().allMatch(shown::contains));
  }

  @Test
  void a_stack_with_more_rules_shows_them_too() throws IOException {
    var whole = Deployed.with(Deployed.DELIVERY_PATH);

    var body = JSON.std.mapFrom(whole.resource("Dashboard").text("DashboardBody").orElseThrow());

    assertThat(Watched.by(whole.resource("RuleFailuresAlarm")))
        .allSatisfy(metric -> assertThat(body.toString()).contains(metric.getLast() + ","));
  }

  @Test
  void it_shows_the_state_of_every_alarm() {
    var arns = new TreeSet<String>();
    for (var alarm : hub.resourcesOfType("AWS::CloudWatch::Alarm")) {
      arns.add(
          "arn:aws:cloudwatch:us-east-1:111122223333:alarm:"
              + alarm.text("AlarmName").orElseThrow());
    }

    assertThat(widgets)
        .filteredOn(widget -> Deployed.at(widget, "type").equals("alarm"))
        .flatMap(w -> Deployed.texts(Deployed.at(Deployed.at(w, "properties"), "alarms")))
        .containsExactlyInAnyOrderElementsOf(arns);
  }

  @Test
  void its_name_is_unlike_that_of_the_same_stack_in_another_region() {
    assertThat(hub.resourcesOfType("AWS::CloudWatch::Dashboard"))
        .extracting(dashboard -> dashboard.text("DashboardName").orElseThrow())
        .containsExactly(
            "cloudtrail-guardrail-us-east-1", "cloudtrail-guardrail-organization-us-east-1");
    assertThat(stack.outputs()).containsEntry("DashboardName", "cloudtrail-guardrail-us-east-1");
  }

  private static Set<String> names() {
    var names = new TreeSet<String>();
    Arrays.stream(Metric.values()).map(Metric::cloudWatchName).forEach(names::add);
    return names;
  }

  /** Namespace, name, dimensions with values, and how it is drawn, of each metric. */
  private List<List<String>> shown() {
    var shown = new ArrayList<List<String>>();
    for (var widget : widgets) {
      if (Deployed.at(widget, "type").equals("metric")) {
        var properties = Deployed.at(widget, "properties");
        assertThat(Deployed.at(properties, "region")).isEqualTo("us-east-1");
        Deployed.list(Deployed.at(properties, "metrics"))
            .forEach(metric -> shown.add(Deployed.texts(metric)));
      }
    }
    return shown;
  }
}
