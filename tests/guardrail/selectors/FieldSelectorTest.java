package guardrail.selectors;

import static guardrail.selectors.Operator.EQUALS;
import static guardrail.selectors.Operator.NOT_ENDS_WITH;
import static guardrail.selectors.Operator.STARTS_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldSelectorTest {
  @Test
  void an_operator_without_a_value_is_none() {
    var field =
        new FieldSelector("readOnly", Map.of(EQUALS, Set.of("true"), STARTS_WITH, Set.of()));

    assertThat(field).isEqualTo(FieldSelector.equalTo("readOnly", Set.of("true")));
    assertThat(field.of(STARTS_WITH)).isEmpty();
  }

  @Test
  void a_field_that_is_compared_in_two_ways_equals_nothing_alone() {
    var both =
        new FieldSelector("eventName", Map.of(EQUALS, Set.of("A"), NOT_ENDS_WITH, Set.of("B")));

    assertThat(both.equalsAlone()).isEmpty();
    assertThat(FieldSelector.equalTo("eventName", Set.of("A")).equalsAlone()).containsExactly("A");
  }

  @Test
  void reads_the_same_in_whatever_order_it_was_written() {
    var both =
        new FieldSelector(
            "resources.ARN", Map.of(NOT_ENDS_WITH, Set.of("z"), STARTS_WITH, Set.of("b", "a")));

    assertThat(both)
        .hasToString("resources.ARN StartsWith [a, b] and resources.ARN NotEndsWith [z]");
  }
}
