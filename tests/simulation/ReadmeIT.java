package simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import template.Page;

/** What README.md promises of attacks, and the alerts that it shows, held to the stories. */
class ReadmeIT {
  private static final String README = Page.of("README.md").text();

  /** One line of the table of attacks. */
  private record Row(String attack, String outcome, List<String> stories) {
    boolean promises(String word) {
      return outcome.startsWith(word);
    }
  }

  @Test
  void every_story_is_in_the_table_and_every_row_is_played_or_says_that_it_is_not() {
    assertThat(rows()).hasSizeGreaterThan(20);
    assertThat(rows().stream().flatMap(row -> row.stories().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(Simulate.names());
    assertThat(rows())
        .filteredOn(row -> row.stories().isEmpty())
        .allMatch(row ->
            row.promises("**not yet**")
                || row.promises("**not seen yet**")
                || row.promises("**out of reach**"));
  }

  @Test
  void what_is_promised_to_be_restored_records_in_the_end() {
    assertThat(rows().stream().filter(row -> row.promises("restored")))
        .allSatisfy(row ->
            assertThat(row.stories())
                .as(row.attack())
                .allMatch(story ->
                    checks(story)
                        .anyMatch(c -> c.what().equals("the trail records") && c.holds())));
  }

  @Test
  void what_is_promised_to_be_told_is_told_and_what_is_left_alone_is_not() {
    assertThat(rows().stream().filter(row -> row.promises("told")))
        .allSatisfy(row ->
            assertThat(row.stories())
                .as(row.attack())
                .allMatch(story -> !played(story).alerts().isEmpty()));
    assertThat(rows().stream().filter(row -> row.promises("left alone")))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.stories()).allMatch(story -> played(story).alerts().isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "new-account"})
  void the_alerts_that_it_shows_are_those_that_are_sent(String story) {
    var shown = between("<!-- the alert of the story %s -->\n```text\n".formatted(story), "```");
    var sent = played(story).alerts().getFirst().email();

    assertThat(shape(shown)).isEqualTo(shape(sent));
  }

  @Test
  void the_dossier_that_it_shows_is_the_one_that_is_sent() {
    var shown = between("<!-- the dossier of the story dossier -->\n```text\n", "```");
    var sent =
        played("dossier").alerts().stream()
            .filter(told -> told.outcome().equals("DOSSIER"))
            .findFirst()
            .orElseThrow()
            .email();

    assertThat(shape(shown)).isEqualTo(shape(sent));
  }

  /** Times, ids and the caller's client differ from run to run, and nothing else may. */
  private static List<String> shape(String alert) {
    return alert
        .strip()
        .lines()
        .map(line -> line.replaceAll("(calls itself: ).*", "$1"))
        .map(line -> line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"))
        .map(line -> line.replaceAll("incident-\\d{8}T\\d{6}-[0-9a-f]{4}", "INCIDENT"))
        .map(line -> line.replaceAll("-\\d{8}T\\d{6}", "-TIME"))
        .map(line -> line.replaceAll("\\d{4}-\\d\\d-\\d\\d[ T][0-9:.]+( UTC|Z)", "TIME"))
        .map(line -> line.replaceAll("(less than a second|\\d+ seconds?), from", "SOON, from"))
        .map(String::stripTrailing)
        .toList();
  }

  private static List<Row> rows() {
    var table = between("| Attack or accident |", "\n\n");
    var rows = new ArrayList<Row>();
    for (var line : table.lines().skip(2).toList()) {
      var cells = line.substring(1, line.length() - 1).split(" \\| ", -1);
      assertThat(cells).as(line).hasSize(3);
      rows.add(new Row(cells[0].strip(), cells[1].strip(), names(cells[2])));
    }
    return rows;
  }

  private static List<String> names(String cell) {
    return Pattern.compile("`([a-z-]+)`").matcher(cell).results().map(m -> m.group(1)).toList();
  }

  private static Stream<Check> checks(String story) {
    return played(story).checks().stream();
  }

  private static Playback played(String story) {
    return Scenarios.ALL.stream()
        .filter(scenario -> scenario.name().equals(story))
        .findFirst()
        .map(Playbacks::of)
        .orElseThrow(() -> new AssertionError("README.md names no such story: " + story));
  }

  private static String between(String start, String end) {
    var from = README.indexOf(start);
    assertThat(from).as("README.md holds " + start).isNotNegative();
    var rest = README.substring(from + start.length());
    return rest.substring(0, rest.indexOf(end));
  }
}
