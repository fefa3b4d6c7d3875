package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import localaws.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import simulation.SampleOrganization;

class AccountsIT {
  private final CommandAccount account = new CommandAccount(Sample.world());

  @AfterEach
  void close() {
    account.close();
  }

  private void put(String id, String name, String phase) {
    var item = new HashMap<String, Object>();
    item.put("accountId", Map.of("S", id));
    item.put("version", Map.of("N", "4"));
    item.put("name", Map.of("S", name));
    item.put("arrival", Map.of("S", "FOUND"));
    item.put("since", Map.of("S", "2026-03-01T11:00:00Z"));
    item.put("phase", Map.of("S", phase));
    item.put("ended", Map.of("S", "2026-03-01T11:12:00Z"));
    item.put("told", Map.of("BOOL", true));
    item.put("look", Map.of("N", "2"));
    put(item);
  }

  private void put(Map<String, Object> item) {
    account.world.run(
        state -> state.tables().named(account.output("AccountsTableName")).orElseThrow().put(item));
  }

  @Test
  void lists_every_account_of_the_register_page_by_page() {
    account.deployed(SampleOrganization.parameters());
    var padding = "n".repeat(2_000);
    IntStream.range(0, 600).forEach(i -> put("2222000%05d".formatted(i), padding + i, "ONBOARDED"));
    put(Map.of("accountId", Map.of("S", "sweep"), "version", Map.of("N", "1")));

    var ran = account.run("accounts");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("  222200000000  ")
        .contains("  222200000599  ")
        .contains("  took 12 minutes 0 seconds  none\n")
        .endsWith("\n600 accounts: 600 guarded.\n");
    assertThat(account.calls())
        .containsOnly("cloudformation:DescribeStacks", "dynamodb:Scan")
        .hasSize(3);
  }

  @Test
  void an_account_that_failed_ends_it_with_1() {
    account.deployed(SampleOrganization.parameters());
    put("222200000001", "one", "ONBOARDED");
    put("222200000002", "two", "FAILED");

    assertThat(account.run("accounts", "--phase", "onboarded").exit()).isEqualTo(1);
    assertThat(account.run("accounts", "--phase", "Failed", "--json").out())
        .contains("\"222200000002\"")
        .doesNotContain("\"222200000001\"");
  }

  @Test
  void a_stack_of_one_account_gets_one_clear_line() {
    account.deployed();

    assertThat(account.run("accounts"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "guardrail accounts: the stack cloudtrail-guardrail in eu-central-1 guards one account"
                    + " and knows no others: expected the hub of an organization, deployed with"
                    + " OrganizationId\n"));
  }

  @Test
  void an_item_that_somebody_else_wrote_hides_no_other_account() {
    account.deployed(SampleOrganization.parameters());
    put(Map.of("accountId", Map.of("S", "222200000001"), "version", Map.of("N", "1")));

    var ran = account.run("accounts");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).doesNotContain("222200000001");
  }

  @Test
  void through_the_launcher_too() {
    account.deployed(SampleOrganization.parameters());

    var ran = account.launch("accounts");

    assertThat(ran.out())
        .isEqualTo(
            "The stack cloudtrail-guardrail knows no accounts yet: its first sweep finds them.\n");
    assertThat(ran.exit()).isZero();
  }
}
