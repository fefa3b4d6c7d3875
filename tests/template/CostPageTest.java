package template;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.metrics.Metric;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What docs/cost-and-noise.md counts and sums up is so. */
class CostPageTest {
  private static final int DAYS = 30;

  private final Page page = Page.of("docs/cost-and-noise.md");
  private final Deployed stack = Deployed.withDefaults();

  @Test
  void every_row_is_amount_times_price() {
    assertThat(prices())
        .hasSizeGreaterThan(10)
        .allSatisfy(row ->
            assertThat(
                    number(row.get(1))
                        .multiply(number(row.get(2)))
                        .divide(number(row.get(3)), MathContext.DECIMAL64)
                        .setScale(3, HALF_UP))
                .as(row.getFirst())
                .isEqualTo(number(row.get(4))));
  }

  @Test
  void the_sum_is_that_of_the_first_table() {
    var rows = page.rows(6);
    var sum =
        rows.stream().filter(row -> row.getFirst().equals("**sum**")).findFirst().orElseThrow();
    var added =
        prices().stream()
            .limit(rows.indexOf(sum) - 2L)
            .map(row -> number(row.get(4)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(added).isEqualTo(number(sum.get(4).replace("*", "")));
  }

  @Test
  void resyncs_are_those_of_the_default_schedule() {
    var every = stack.function().schedules().getFirst().expression().replaceAll("\\D", "");
    var aDay = 24 * 60 / Integer.parseInt(every);

    assertThat(page.text())
        .contains("default of %s there are %d resyncs a day".formatted(every, aDay));
    assertThat(List.of("Lambda, requests", "EventBridge Scheduler, invocations"))
        .allSatisfy(row -> assertThat(amount(row)).isEqualTo(aDay * DAYS));
  }

  @Test
  void alarms_and_dashboards_are_those_of_the_template() {
    var alarms = stack.resourcesOfType("AWS::CloudWatch::Alarm");
    assertThat(amount("metrics that its %d alarms look at".formatted(alarms.size())))
        .isEqualTo(alarms.stream().mapToInt(alarm -> Watched.by(alarm).size()).sum());
    assertThat(amount("dashboard"))
        .isEqualTo(stack.resourcesOfType("AWS::CloudWatch::Dashboard").size());
  }

  @Test
  void the_dashboard_shows_so_many_metrics() throws IOException {
    var body = JSON.std.mapFrom(stack.resource("Dashboard").text("DashboardBody").orElseThrow());
    var shown =
        Deployed.list(Deployed.at(body, "widgets")).stream()
            .filter(widget -> Deployed.at(widget, "type").equals("metric"))
            .mapToInt(widget ->
                Deployed.list(Deployed.at(Deployed.at(widget, "properties"), "metrics")).size())
            .sum();

    assertThat(page.text()).contains("The dashboard shows %d metrics".formatted(shown));
  }

  @Test
  void metrics_are_those_of_the_code() {
    assertThat(page.text()).contains("**Metrics**: %d names".formatted(Metric.values().length));
  }

  @Test
  void gb_seconds_are_those_of_the_functions_memory() {
    var function = stack.resource("TrailGuardFunction");
    var gigabytes = Integer.parseInt(function.text("MemorySize").orElseThrow()) / 1_024.0;

    assertThat(page.text()).contains("8,640 x 0.2 s x %.0f GB".formatted(gigabytes));
    assertThat(amount("Lambda, GB-seconds on arm64"))
        .isEqualTo((int) Math.round(amount("Lambda, requests") * 0.2 * gigabytes));
  }

  private List<List<String>> prices() {
    return page.rows(6).stream().filter(row -> row.get(1).matches("[0-9,]+")).toList();
  }

  private int amount(String what) {
    return prices().stream()
        .filter(row -> row.getFirst().equals(what))
        .map(row -> number(row.get(1)).intValueExact())
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(what));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }
}
