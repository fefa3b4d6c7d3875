package guardrail.selectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InsightSelectorTest {
  @Test
  void looks_in_management_events_if_nobody_says_where() {
    assertThat(new InsightSelector("ApiCallRateInsight", Set.of()))
        .isEqualTo(InsightSelector.inManagementEvents("ApiCallRateInsight"));
  }

  @Test
  void looks_in_other_events_too_if_somebody_says_so() {
    var both = new InsightSelector("ApiErrorRateInsight", Set.of("Management", "Data"));

    assertThat(both).isNotEqualTo(InsightSelector.inManagementEvents("ApiErrorRateInsight"));
    assertThat(both).hasToString("ApiErrorRateInsight in Data, Management");
  }
}
