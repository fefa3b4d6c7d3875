package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Looks;
import guardrail.onboarding.Phase;
import guardrail.onboarding.Standing;
import guardrail.organization.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountListTest {
  private static final Instant NOW = Ran.NOW;
  private static final Looks LOOKED =
      new Looks(
          3,
          Optional.empty(),
          Optional.of(NOW.minusSeconds(600)),
          Optional.of(NOW.minusSeconds(600)));

  private static final Enrolment GUARDED =
      account("111122220001", "payments", Phase.ONBOARDED, Duration.ofDays(3), "");
  private static final Enrolment COVERED =
      account(
          "111122220002",
          "archive",
          Phase.ONBOARDED,
          Duration.ofDays(3),
          "the organization's trail company-trail covers it");
  private static final Enrolment WAITING =
      account(
          "111122220003",
          "new shop",
          Phase.WAITING_FOR_DELIVERY,
          Duration.ofMinutes(9),
          "the trail records, and its first log file is not there yet");
  private static final Enrolment LATE =
      account(
          "111122220004",
          "lab\u001b[2J\u202e\nrm -rf",
          Phase.WAITING_FOR_ACCESS,
          Duration.ofHours(5),
          "sts:AssumeRole answered AccessDenied");
  private static final Enrolment UNDECIDED =
      account(
          "111122220005",
          "legacy",
          Phase.NEEDS_DECISION,
          Duration.ofHours(30),
          "another trail of the account records already");
  private static final Enrolment FAILED =
      account(
          "111122220006",
          "sandbox-17",
          Phase.FAILED,
          Duration.ofDays(2),
          "cloudtrail:CreateTrail answered AccessDeniedException");
  private static final Enrolment GONE =
      account(
          "111122220007", "closed", Phase.GONE, Duration.ofDays(90), "is closed (CloseAccount)");

  private static Enrolment account(
      String id, String name, Phase phase, Duration ago, String reason) {
    var since = NOW.minus(ago);
    var ended =
        phase.waits()
            ? Optional.<Instant>empty()
            : Optional.of(since.plus(Duration.ofSeconds(815)));
    var why = Optional.of(reason).filter(text -> !text.isEmpty());
    return new Enrolment(
        1, id, name, Arrival.CREATED, since, new Standing(phase, why, ended, true, false), LOOKED);
  }

  private static AccountList all(Optional<Phase> only) {
    return new AccountList(
        List.of(GUARDED, COVERED, WAITING, LATE, UNDECIDED, FAILED, GONE), only, NOW);
  }

  @Test
  void the_whole_of_it_reads_like_this() throws IOException {
    var text = all(Optional.empty()).text("cloudtrail-guardrail");
    var golden = Path.of("tests/guardrail/command/golden/accounts.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, text);
    }

    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void one_that_failed_needs_a_decision_or_is_late_needs_a_person() {
    assertThat(List.of(FAILED, UNDECIDED, LATE))
        .allMatch(
            one -> new AccountList(List.of(GUARDED, one), Optional.empty(), NOW).needsAPerson());
    assertThat(List.of(GUARDED, COVERED, WAITING, GONE))
        .noneMatch(one -> new AccountList(List.of(one), Optional.empty(), NOW).needsAPerson());
  }

  @Test
  void a_phase_narrows_the_list_and_neither_the_counts_nor_the_need_of_a_person() {
    var waiting = all(Optional.of(Phase.WAITING_FOR_DELIVERY));

    assertThat(waiting.text("guard"))
        .contains("111122220003")
        .doesNotContain("111122220006")
        .contains("\n7 accounts: ");
    assertThat(waiting.needsAPerson()).isTrue();
    assertThat(all(Optional.of(Phase.REPAIRING)).text("guard")).startsWith("7 accounts: ");
  }

  @Test
  void json_has_the_texts_whole_and_no_character_that_a_terminal_obeys() throws IOException {
    var json = all(Optional.of(Phase.WAITING_FOR_ACCESS)).json();

    assertThat(json.strip().chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
    var document = JSON.std.mapFrom(json);
    assertThat(document)
        .containsEntry("needAPerson", 3)
        .containsEntry(
            "accounts",
            List.of(
                Map.of(
                    "accountId", "111122220004",
                    "name", "lab\u001b[2J\u202e\nrm -rf",
                    "phase", "WAITING_FOR_ACCESS",
                    "arrival", "CREATED",
                    "since", "2026-11-22T04:14:03Z",
                    "seconds", 18_000,
                    "late", true,
                    "lastLook", "2026-11-22T09:04:03Z",
                    "reason", "sts:AssumeRole answered AccessDenied")));
    assertThat(document.get("counts"))
        .isEqualTo(
            Map.of(
                "WAITING_FOR_ACCESS", 1,
                "WAITING_FOR_DELIVERY", 1,
                "ONBOARDED", 2,
                "NEEDS_DECISION", 1,
                "FAILED", 1,
                "GONE", 1));
  }

  @Test
  void an_empty_register_says_what_fills_it() {
    assertThat(new AccountList(List.of(), Optional.empty(), NOW).text("guard"))
        .isEqualTo("The stack guard knows no accounts yet: its first sweep finds them.\n");
  }
}
