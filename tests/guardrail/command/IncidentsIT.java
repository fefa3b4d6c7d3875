package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import localaws.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentsIT {
  private static final String ONE = "incident-20260301T115500-1a2b";
  private static final String OTHER = "incident-20260225T100000-ffff";

  private final CommandAccount account = new CommandAccount(Sample.world()).deployed();

  @AfterEach
  void close() {
    account.close();
  }

  private void told(String id, String outcome, String told, String accountId) {
    var document =
        """
        {"outcome": "%s", "severity": "HIGH", "accountId": "%s", "incidentId": "%s",
         "trailArn": "arn:aws:cloudtrail:eu-central-1:%s:trail/standard-trail",
         "headline": "The trail was stopped.", "trigger": "StopLogging",
         "receivedAt": "%s", "judgedAt": "%s", "text": "the mail"}
        """
            .formatted(outcome, accountId, id, accountId, told, told);
    account.world.run(state ->
        state
            .tables()
            .named(account.output("IncidentsTableName"))
            .orElseThrow()
            .put(
                Map.of(
                    "incidentId", Map.of("S", id),
                    "at", Map.of("S", told + "/0123456789abcdef"),
                    "told", Map.of("S", told),
                    "document", Map.of("S", document))));
  }

  private void twoIncidents() {
    told(ONE, "ALREADY_RESTORED", "2026-03-01T11:56:00Z", "111122223333");
    told(OTHER, "DRIFTED", "2026-02-25T10:01:00Z", "444455556666");
  }

  @Test
  void lists_incidents_the_latest_first_and_ends_with_1_if_one_needs_a_person() {
    twoIncidents();

    var ran = account.run("incidents");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).containsSubsequence(ONE, "over", OTHER, "needs you");
    assertThat(ran.out()).endsWith("\n2 incidents: 1 need you, 0 await their proof.\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(account.calls()).containsExactly("cloudformation:DescribeStacks", "dynamodb:Scan");
  }

  @ParameterizedTest
  @CsvSource({
    "--since 7d, true, true",
    "--since 12h, true, false",
    "--account 444455556666, false, true",
    "--open, false, true"
  })
  void options_narrow_the_list(String options, boolean one, boolean other) {
    twoIncidents();

    var out = account.run(("incidents " + options).split(" ")).out();

    assertThat(out.contains(ONE)).isEqualTo(one);
    assertThat(out.contains(OTHER)).isEqualTo(other);
  }

  @Test
  void one_incident_is_told_in_order_and_only_its_part_of_the_log_is_read() {
    twoIncidents();
    told(OTHER, "ALREADY_RESTORED", "2026-02-26T10:01:00Z", "444455556666");

    var ran = account.run("incidents", "--id", OTHER);

    assertThat(ran.out())
        .startsWith("The trail was stopped.\n")
        .containsSubsequence("told: DRIFTED, HIGH", "told: ALREADY RESTORED, HIGH")
        .doesNotContain(ONE);
    assertThat(ran.exit()).isZero();
    assertThat(account.calls()).containsExactly("cloudformation:DescribeStacks", "dynamodb:Query");
  }

  @Test
  void pages_go_into_a_folder_or_one_into_a_file() {
    twoIncidents();
    var streams = new Ran.Streams(Optional.empty());

    assertThat(account.run(streams, "incidents", "--html", "pages").out())
        .isEqualTo("Wrote 2 pages, and pages/index.html, which lists them\n");
    account.run(streams, "incidents", "--id", ONE, "--html", "one.html");

    assertThat(streams.files)
        .containsOnlyKeys(
            "pages/index.html", "pages/" + ONE + ".html", "pages/" + OTHER + ".html", "one.html");
    assertThat(streams.files.get("one.html")).startsWith("<!DOCTYPE html>");
  }

  @Test
  void an_empty_log_and_an_unknown_id_are_said() {
    assertThat(account.run("incidents"))
        .isEqualTo(
            new Ran(
                0,
                "The stack cloudtrail-guardrail in eu-central-1 told of no such incident.\n",
                ""));
    assertThat(account.run("incidents", "--id", "incident-1").err())
        .isEqualTo(
            "guardrail incidents: no incident \"incident-1\" was told by the stack"
                + " cloudtrail-guardrail in eu-central-1: expected one that ./guardrail incidents"
                + " lists\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--since 7, '--since is \"7\": expected a number of minutes, hours or days, for example --since 7d'",
    "--account me, '--account is \"me\": expected 12 digits, for example --account 111122223333'",
    "--id a/b, --id is \"a/b\": expected an incident's id",
    "--id incident-1 --open, --id names one incident",
    "--json --html x, --json and --html are two forms of one thing",
    "--html, '--html has no value: expected one after it, for example --html incidents'"
  })
  void bad_input_gets_one_clear_line_and_no_call(String options, String line) {
    var ran = account.run(("incidents " + options).split(" "));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("guardrail incidents: " + line).endsWith("\n").hasLineCount(1);
    assertThat(account.calls()).isEmpty();
  }

  @Test
  void through_the_launcher_too() throws IOException {
    twoIncidents();

    var folder = Files.createTempDirectory("incidents").resolve("below").toString();
    var pages = account.launch("incidents", "--since", "36500d", "--html", folder);

    assertThat(pages.out()).startsWith("Wrote 2 pages, and " + folder + "/index.html");
    assertThat(Path.of(folder, ONE + ".html")).content().startsWith("<!DOCTYPE html>");
    var nowhere = account.launch("incidents", "--since", "36500d", "--html", "/proc/none");
    assertThat(nowhere.exit()).isEqualTo(1);
    assertThat(nowhere.err())
        .startsWith("guardrail incidents: --html /proc/none cannot be written (")
        .endsWith("for example --html incidents\n");
    assertThat(account.launch("incidents", "--json", "--since", "36500d").out())
        .contains("\"needAPerson\" : 1");
  }
}
