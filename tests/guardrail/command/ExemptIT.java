package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.aws.Access;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import localaws.Caller;
import localaws.Sample;
import localaws.iam.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import template.Page;

class ExemptIT {
  private static final Map<String, String> WITH_ROLE =
      Map.of("ExemptionRoleArn", "arn:aws:iam::111122223333:role/security/BreakGlass");
  private static final String NAME =
      "/cloudtrail-guardrail/cloudtrail-guardrail/exemption/111122223333";
  private static final String[] OPEN = {
    "exempt",
    "open",
    "--account",
    "111122223333",
    "--reason",
    "moves the bucket",
    "--approver",
    "Grace",
    "--ticket",
    "OPS-1",
    "--yes"
  };

  private final CommandAccount account = new CommandAccount(Sample.recording());

  @AfterEach
  void close() {
    account.close();
  }

  private void isKeeper() {
    account.world.register(
        Caller.role(Sample.ACCOUNT, "BreakGlass", "ada", Access.KEY_FOR_EMULATORS));
  }

  @Test
  void opens_lists_and_closes() {
    account.deployed(WITH_ROLE);
    isKeeper();

    var opened = account.run(OPEN);
    var listed = account.run("exempt", "list");
    var closed = account.run("exempt", "close", "--account", "111122223333", "--yes");
    var empty = account.run("exempt", "list");

    assertThat(opened.exit()).isZero();
    assertThat(opened.out())
        .startsWith(
            "Until 2026-03-01 13:00:00 UTC the trail of account 111122223333 is told and NOT"
                + " REPAIRED.\n")
        .contains("Reason:   moves the bucket", "It is open.");
    assertThat(listed.out())
        .isEqualTo(
            "111122223333  exempt until 2026-03-01 13:00:00 UTC  OPS-1: moves the bucket (approver"
                + " Grace)  by arn:aws:sts::111122223333:assumed-role/BreakGlass/ada\n");
    assertThat(closed.out()).contains("is repaired again");
    assertThat(List.of(opened, listed, closed, empty)).allMatch(ran -> ran.exit() == 0);
    assertThat(empty.out()).startsWith("No account is exempt. ");
  }

  @Test
  void whoever_has_another_identity_is_told_whose_is_needed_and_writes_nothing() {
    account.deployed(WITH_ROLE);

    var ran = account.run(OPEN);

    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                "",
                "guardrail exempt open: you are arn:aws:iam::111122223333:user/operator, and only a"
                    + " session of arn:aws:iam::111122223333:role/security/BreakGlass may open one:"
                    + " expected its credentials, for example --profile break-glass\n"));
    assertThat(account.calls()).doesNotContain("ssm:PutParameter");
  }

  @Test
  void an_account_that_nobody_guards_is_a_slip() {
    account.deployed(WITH_ROLE);
    isKeeper();
    var words = OPEN.clone();
    words[3] = "444455556666";

    assertThat(account.run(words).err())
        .isEqualTo(
            "guardrail exempt open: account 444455556666 is not guarded by the stack"
                + " cloudtrail-guardrail: expected one of its own, for example --account"
                + " 111122223333\n");
  }

  @Test
  void without_the_parameter_nobody_may() {
    account.deployed();

    assertThat(account.run(OPEN).err())
        .startsWith(
            "guardrail exempt open: in the stack cloudtrail-guardrail in eu-central-1 nobody may");
  }

  @Test
  void one_that_does_not_count_is_listed_as_such_and_can_be_closed_by_anybody_who_may() {
    account.deployed(WITH_ROLE);
    account.world.call(
        Sample.ADMIN, "ssm", "PutParameter", Map.of("Name", NAME, "Value", "{}", "Type", "String"));

    var listed = account.run("exempt", "list");
    var closed = account.run("exempt", "close", "--account", "111122223333", "--yes");

    assertThat(listed.exit()).isEqualTo(1);
    assertThat(listed.out())
        .contains("DOES NOT COUNT: arn:aws:iam::111122223333:user/admin wrote it");
    assertThat(closed.exit()).isZero();
    assertThat(account.run("exempt", "close", "--account", "111122223333", "--yes").err())
        .contains("has no exemption");
  }

  @Test
  void the_role_that_the_runbook_shows_may_do_all_of_it() {
    account.deployed(WITH_ROLE);
    isKeeper();
    var policy = Policy.of(permissions());
    account.world.attach(
        account.world.caller(Access.KEY_FOR_EMULATORS),
        WITH_ROLE.getOrDefault("ExemptionRoleArn", ""),
        policy);

    var runs =
        List.of(
            account.run(OPEN),
            account.run("exempt", "list"),
            account.run("exempt", "close", "--account", "111122223333", "--yes"));

    assertThat(runs).allMatch(ran -> ran.exit() == 0 && !ran.err().contains("AccessDenied"));
  }

  /** From docs/runbook.md, for another Region. */
  private static String permissions() {
    var page = Page.of("docs/runbook.md").text();
    var from = page.indexOf("{\"Version\"", page.indexOf("Its permissions are those"));
    return page.substring(from, page.indexOf("```", from)).replace("us-east-1", Sample.REGION);
  }

  @Test
  void without_a_terminal_nothing_is_written_unasked() {
    account.deployed(WITH_ROLE);
    isKeeper();
    var words = Arrays.copyOf(OPEN, OPEN.length - 1);

    var ran = account.run(words);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("there is no terminal to ask at");
    assertThat(account.calls()).doesNotContain("ssm:PutParameter");
  }
}
