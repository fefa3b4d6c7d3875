package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guardrail.alert.Alert;
import guardrail.alert.Logged;
import guardrail.alert.Tell.NotTold;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentLogIT extends ChannelsOfAnAccount {
  @Test
  void keeps_each_message_under_its_incident() {
    log.tell(alert("REMEDIATED", 1));
    log.tell(notice("PROVEN", 9, "\"" + INCIDENT + "\", \"delivery-20260301T110000-1a2b\""));

    assertThat(logged().of(INCIDENT))
        .extracting(one -> one.message().kind())
        .containsExactly("REMEDIATED", "PROVEN");
    assertThat(logged().of("delivery-20260301T110000-1a2b")).hasSize(1);
    assertThat(logged().all()).hasSize(3).extracting(Logged::told).containsOnly(Account.NOON);
  }

  @Test
  void what_is_told_again_is_kept_once() {
    log.tell(alert("REMEDIATED", 1));
    log.tell(alert("REMEDIATED", 1));

    assertThat(logged().all()).hasSize(1);
  }

  @Test
  void drills_and_news_of_accounts_are_not_of_an_incident() {
    var drill = alert("REMEDIATED", 1).document().replaceFirst("\\{", "{\"drill\": true, ");
    log.tell(new Alert("DRILL", "mail", drill, Map.of()));
    log.tell(notice("ACCOUNT_GONE", 1, ""));

    assertThat(logged().all()).isEmpty();
  }

  @Test
  void an_item_that_somebody_else_wrote_hides_no_other() {
    log.tell(alert("REMEDIATED", 1));
    account.world.run(state -> {
      var odd = Map.<String, Object>of("incidentId", Map.of("S", INCIDENT), "at", Map.of("S", "0"));
      state.tables().named("incidents").orElseThrow().put(odd);
    });

    assertThat(logged().all()).hasSize(1);
  }

  @Test
  void a_table_that_is_gone_is_said_with_all_that_identifies_it() {
    account.world.run(state -> state.tables().drop("incidents"));

    assertThatThrownBy(() -> log.tell(alert("REMEDIATED", 1)))
        .isInstanceOf(NotTold.class)
        .hasMessageContaining("dynamodb:PutItem on incidents (account 111122223333, us-east-1)")
        .hasMessageContaining("ResourceNotFoundException");
    assertThatThrownBy(() -> logged().all()).hasMessageContaining("dynamodb:Scan on incidents");
  }
}
