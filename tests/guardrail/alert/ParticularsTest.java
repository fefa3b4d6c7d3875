package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParticularsTest {
  @Test
  void every_alert_says_what_a_channel_needs() {
    var alert = Particulars.of(AlertWriter.write(Incidents.named("stopped-by-a-role")));

    assertThat(alert.isAlert()).isTrue();
    assertThat(alert.isDrill()).isFalse();
    assertThat(alert.kind()).isEqualTo("REMEDIATED");
    assertThat(alert.severity()).isEqualTo("HIGH");
    assertThat(alert.text("trailArn"))
        .hasValueSatisfying(arn -> assertThat(arn).contains(":trail/"));
    assertThat(alert.at()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(alert.within("event").within("actor").text("name")).isPresent();
  }

  @Test
  void a_notice_about_two_repairs_is_about_both_incidents() {
    var notice = Particulars.of(Notices.named("proven-twice"));

    assertThat(notice.isAlert()).isFalse();
    assertThat(notice.kind()).isEqualTo("PROVEN");
    assertThat(notice.incidentIds()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void the_news_of_an_account_is_about_no_incident() {
    assertThat(Particulars.of(Notices.named("onboarded-created")).incidentIds()).isEmpty();
  }

  @Test
  void a_drill_says_so() {
    var drill = AlertWriter.drill(Incidents.named("stopped-by-a-role"));

    assertThat(Particulars.of(drill).isDrill()).isTrue();
  }

  @Test
  void what_is_missing_or_of_another_form_is_empty() {
    var nothing = Particulars.of("{\"drift\": \"none\", \"event\": 7}");

    assertThat(nothing.list("drift")).isEqualTo(List.of());
    assertThat(nothing.within("event").fields()).isEmpty();
    assertThat(nothing.kind()).isEmpty();
    assertThat(nothing.at()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void what_is_no_document_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Particulars.of("no JSON"));
  }
}
