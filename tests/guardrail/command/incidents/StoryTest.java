package guardrail.command.incidents;

import static guardrail.command.incidents.Standing.AWAITED;
import static guardrail.command.incidents.Standing.OPEN;
import static guardrail.command.incidents.Standing.OVER;
import static guardrail.command.incidents.Standing.PROVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final String LEFT = ", \"remaining\": [{\"text\": \"a key\"}]";
  private static final String PENDING = ", \"delivery\": \"PENDING\"";

  @Test
  void a_story_has_its_facts_from_whichever_message_knows_them() {
    var story = Log.proven().story();

    assertThat(story.standing()).isEqualTo(PROVEN);
    assertThat(story.severity()).isEqualTo("HIGH");
    assertThat(story.account()).isEqualTo("111122223333");
    assertThat(story.trigger()).isEqualTo("StopLogging");
    assertThat(story.who()).contains("arn:aws:iam::111122223333:role/ci/deploy-pipeline");
    assertThat(story.times().began()).isEqualTo(Instant.parse("2026-11-22T10:02:58Z"));
    assertThat(story.times().dark()).contains(Duration.ofSeconds(28));
    assertThat(story.times().toRepair()).contains(Duration.ofSeconds(30));
    assertThat(story.times().toProof()).contains(Duration.ofSeconds(214));
  }

  @Test
  void whom_no_event_names_the_dossier_may() {
    var log =
        new Log()
            .alert("REMEDIATED", 1, PENDING)
            .notice(
                "DOSSIER",
                900,
                ", \"actor\": \"arn:aws:iam::111122223333:user/mallory\","
                    + " \"folder\": \"s3://logs/guardrail-dossiers/x/\"");

    assertThat(log.story().who()).contains("arn:aws:iam::111122223333:user/mallory");
    assertThat(new StoryFacts(log.story()).facts())
        .containsEntry("Records of it", "s3://logs/guardrail-dossiers/x/");
  }

  /** As fully as if the event had come. */
  @Test
  void whom_event_history_names_has_an_identity_a_call_and_a_time() {
    var log = new Log().alert("REMEDIATED", 1, PENDING).golden("notice-actor-found", 900);
    var story = log.story();

    assertThat(story.who()).contains("arn:aws:iam::111122223333:user/payments");
    assertThat(new StoryFacts(story).facts())
        .containsEntry("Access key", "ASIASOMEBODYELSE")
        .containsEntry("From", "198.51.100.23");
    assertThat(story.times().began()).isEqualTo(Instant.parse("2026-11-22T09:14:03Z"));
    assertThat(Timeline.of(story).milestones())
        .extracting(Milestone::words)
        .contains("PutBucketPolicy by arn:aws:iam::111122223333:user/payments");
  }

  @Test
  void what_was_broken_again_was_dark_for_all_the_times_together() {
    var gap =
        ", \"blackout\": {\"from\": \"2026-11-22T10:0%d:00Z\", \"seconds\": %d},"
            + " \"repeat\": {\"times\": %d}";
    var log =
        new Log()
            .alert("REMEDIATED", 1, gap.formatted(1, 20, 1))
            .alert("ALREADY_RESTORED", 2, gap.formatted(1, 21, 1))
            .alert("REMEDIATED", 99, gap.formatted(3, 5, 2));

    assertThat(log.story().times().dark()).contains(Duration.ofSeconds(26));
    assertThat(new StoryFacts(log.story()).facts()).containsEntry("How often", "2 times");
    assertThat(
            log.notice("FLAPPING_ENDED", 900, ", \"deeds\": [], \"count\": 9")
                .story()
                .times()
                .broken())
        .isEqualTo(9);
  }

  @Test
  void messages_are_parted_by_incident_and_the_latest_incident_comes_first() {
    var log =
        new Log()
            .alert("DRIFTED", 10, "")
            .add("incident-later", 9_000, "{\"outcome\": \"DRIFTED\"}")
            .notice("PROVEN", 300, "");

    assertThat(Story.in(log.messages()))
        .extracting(Story::id)
        .containsExactly("incident-later", Log.ID);
    assertThat(Story.in(log.messages()).getLast().messages()).hasSize(2);
  }

  @Test
  void how_it_stands_is_what_the_latest_message_says() {
    assertThat(new Log().alert("REMEDIATED", 1, PENDING).story().standing()).isEqualTo(AWAITED);
    assertThat(new Log().alert("REMEDIATED", 1, PENDING).notice("NOT_DELIVERING", 9, "").story())
        .extracting(Story::standing)
        .isEqualTo(OPEN);
    assertThat(new Log().alert("REMEDIATION_FAILED", 1, "").story().standing()).isEqualTo(OPEN);
    assertThat(new Log().alert("DRIFTED", 1, "").story().standing()).isEqualTo(OPEN);
    assertThat(new Log().alert("COMPLIANT", 1, "").story().standing()).isEqualTo(OVER);
  }

  @Test
  void a_log_file_proves_nothing_of_what_is_left() {
    var log = new Log().alert("REMEDIATED", 1, PENDING + LEFT).notice("PROVEN", 9, "");

    assertThat(log.story().standing()).isEqualTo(OPEN);
  }

  @Test
  void a_message_of_a_kind_that_says_nothing_of_it_leaves_it_as_it_stands() {
    var log = new Log().alert("REMEDIATED", 1, PENDING).notice("SOMETHING_NEW", 9, "");

    assertThat(log.story().standing()).isEqualTo(AWAITED);
  }

  @Test
  void an_event_that_was_not_believed_accuses_nobody_and_begins_nothing() {
    var story = new Log().golden("event-refused", 9_000).story();

    assertThat(story.who()).isEmpty();
    assertThat(Timeline.of(story).milestones())
        .extracting(Milestone::words)
        .anyMatch(words -> words.endsWith(", which was not believed"));
  }
}
