package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guardrail.alert.Alert;
import guardrail.alert.Tell.NotTold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHubIT extends ChannelsOfAnAccount {
  private List<Map<String, Object>> findings() {
    var findings = new ArrayList<Map<String, Object>>();
    account.world.run(state -> findings.addAll(state.securityHub().findings()));
    return findings;
  }

  @Test
  void an_incident_is_one_finding_of_the_hubs_account_about_the_members_trail() {
    hub.tell(alert("REMEDIATED", 1));

    assertThat(findings()).hasSize(1);
    assertThat(findings().getFirst())
        .containsEntry("Id", TRAIL + "/" + INCIDENT)
        .containsEntry("AwsAccountId", Account.ID)
        .containsEntry("CreatedAt", "2026-03-01T11:55:00Z")
        .containsEntry("UpdatedAt", "2026-03-01T12:00:01Z")
        .containsEntry("Title", "REMEDIATED: standard-trail was stopped")
        .containsEntry("RecordState", "ACTIVE");
    assertThat(findings().getFirst().toString())
        .contains("Account 444455556666: The trail was stopped. Incident " + INCIDENT)
        .contains("Label=HIGH", "TTPs/Defense Evasion", "AwsCloudTrailTrail")
        .contains("See REMEDIATED in docs/runbook.md. Ask.");
  }

  @Test
  void later_messages_update_it_and_the_proof_archives_it() {
    hub.tell(alert("REMEDIATED", 1));
    hub.tell(notice("NOT_DELIVERING", 5, "\"" + INCIDENT + "\""));
    assertThat(findings().getFirst()).containsEntry("RecordState", "ACTIVE");
    hub.tell(notice("PROVEN", 9, "\"" + INCIDENT + "\""));

    assertThat(findings()).hasSize(1);
    assertThat(findings().getFirst()).containsEntry("RecordState", "ARCHIVED");
  }

  @Test
  void a_dossier_that_comes_after_the_proof_does_not_undo_it() {
    hub.tell(alert("REMEDIATED", 1));
    hub.tell(notice("PROVEN", 9, "\"" + INCIDENT + "\""));
    hub.tell(notice("DOSSIER", 15, "\"" + INCIDENT + "\""));

    assertThat(findings()).hasSize(1);
    assertThat(findings().getFirst()).containsEntry("RecordState", "ARCHIVED");
  }

  @Test
  void what_waited_and_is_told_again_does_not_undo_the_proof() {
    hub.tell(alert("REMEDIATED", 1));
    hub.tell(notice("PROVEN", 9, "\"" + INCIDENT + "\""));
    hub.tell(alert("REMEDIATED", 1));

    assertThat(findings().getFirst()).containsEntry("RecordState", "ARCHIVED");
  }

  @Test
  void drills_and_news_of_accounts_are_no_findings_and_no_calls() {
    var drill = alert("REMEDIATED", 1).document().replaceFirst("\\{", "{\"drill\": true, ");

    hub.tell(new Alert("DRILL", "mail", drill, Map.of()));
    hub.tell(notice("ACCOUNT_GONE", 1, ""));

    assertThat(account.world.calls()).isEmpty();
  }

  @Test
  void long_words_are_cut_to_what_a_finding_holds() {
    var words = "w".repeat(2_000);
    var document = alert("DRIFTED", 1).document().replace("The trail was stopped.", words);

    hub.tell(new Alert("s".repeat(99), "mail", document.replace("Ask.", words), Map.of()));

    assertThat(findings()).hasSize(1);
    assertThat(String.valueOf(findings().getFirst().get("Description")))
        .hasSize(1_024)
        .endsWith("...");
  }

  @Test
  void where_it_is_not_enabled_the_line_says_what_to_do() {
    account.world.run(state -> state.securityHub().disable(Account.ID, REGION));

    assertThatThrownBy(() -> hub.tell(alert("REMEDIATED", 1)))
        .isInstanceOf(NotTold.class)
        .hasMessageContaining("InvalidAccessException: Security Hub CSPM is not enabled")
        .hasMessageContaining("SecurityHub=false");
  }

  @Test
  void a_finding_that_is_refused_in_an_answer_of_200_is_a_failure_with_its_code() {
    account.world.faults().failEntries(1);

    assertThatThrownBy(() -> hub.tell(alert("REMEDIATED", 1)))
        .isInstanceOf(NotTold.class)
        .hasMessageContaining("securityhub:BatchImportFindings")
        .hasMessageContaining("InvalidInput: an internal error occurred");
    assertThat(findings()).isEmpty();
  }
}
