package guardrail.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {
  @ParameterizedTest
  @EnumSource
  void alarms_find_each_by_its_own_name_in_camel_case(Metric metric) {
    var words = metric.cloudWatchName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");

    assertThat(words.toUpperCase(Locale.ROOT)).isEqualTo(metric.name());
  }

  @Test
  void each_unit_is_one_that_cloudwatch_takes() {
    // CloudWatch API Reference, MetricDatum: of its units, those that the guardrail has a use for.
    assertThat(Arrays.stream(Metric.values()).map(Metric::unit))
        .containsOnly("Count", "None", "Seconds", "Milliseconds");
  }
}
