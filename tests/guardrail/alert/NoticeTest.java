package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Notice.Kind;
import org.junit.jupiter.api.Test;

/** What the notices say beside their golden texts. */
class NoticeTest {
  @Test
  void they_are_of_every_kind() {
    var outcomes = Notices.all().values().stream().map(a -> a.attributes().get("outcome")).toList();

    for (var kind : Kind.values()) {
      assertThat(outcomes).contains(kind.name());
    }
  }

  @Test
  void a_decision_is_only_said_to_have_time_where_another_trail_records() {
    assertThat(Notices.named("beside").email()).contains("There is no hurry");
    assertThat(Notices.named("beside").attributes()).containsEntry("severity", "MEDIUM");
    assertThat(Notices.named("alert-only").email())
        .contains("NOT GUARDED", "Mode=Enforce")
        .doesNotContain("another trail");
    assertThat(Notices.named("alert-only").attributes()).containsEntry("severity", "HIGH");
  }
}
