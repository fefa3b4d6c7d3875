package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.Alert;
import guardrail.alert.Tell.NotTold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentEventsIT extends ChannelsOfAnAccount {
  private final List<Map<String, Object>> events = new ArrayList<>();

  @BeforeEach
  void listen() {
    account.world.onRecord(events::add);
  }

  @Test
  void an_alert_is_an_event_with_its_document_about_its_trail() throws IOException {
    bus.tell(alert("REMEDIATED", 1));

    assertThat(events).hasSize(1);
    assertThat(events.getFirst())
        .containsEntry("source", "cloudtrail-guardrail")
        .containsEntry("detail-type", "CloudTrail Guardrail Alert")
        .containsEntry("account", Account.ID)
        .containsEntry("resources", List.of(TRAIL))
        .containsEntry("detail", JSON.std.mapFrom(alert("REMEDIATED", 1).document()));
  }

  @Test
  void a_notice_has_a_type_of_its_own() {
    bus.tell(notice("ACCOUNT_GONE", 1, ""));

    assertThat(events.getFirst()).containsEntry("detail-type", "CloudTrail Guardrail Notice");
  }

  @Test
  void a_document_over_the_limit_arrives_cut() {
    var document = alert("DRIFTED", 1).document().replace("all of it", "x".repeat(400_000));

    bus.tell(new Alert("DRIFTED", "mail", document, Map.of()));

    assertThat(events).hasSize(1);
    assertThat(String.valueOf(events.getFirst().get("detail")))
        .contains("incidentId=" + INCIDENT, "[... cut, for an event holds no more");
  }

  @Test
  void an_entry_that_is_refused_in_an_answer_of_200_is_a_failure_with_its_code() {
    account.world.faults().failEntries(1);

    assertThatThrownBy(() -> bus.tell(alert("REMEDIATED", 1)))
        .isInstanceOf(NotTold.class)
        .hasMessageContaining("events:PutEvents on the default bus (account 111122223333")
        .hasMessageContaining("InternalFailure");
    assertThat(events).isEmpty();
  }
}
