package template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.incident.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;
import template.Page.Section;

/** Whatever reaches a person has a section in docs/runbook.md, and it looks as it says there. */
class RunbookTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private final Page page = Page.of("docs/runbook.md");
  private final List<Section> alerts = page.sectionsOf("Alerts");
  private final List<Section> notices = page.sectionsOf("Notices");
  private final List<Section> alarms = page.sectionsOf("Alarms");
  private final Deployed stack = Deployed.withDefaults();
  private final Template hub = Organized.hub();

  @Test
  void every_outcome_has_a_section() {
    assertThat(alerts)
        .extracting(section -> section.title().replaceAll("[ ,].*", ""))
        .containsOnly(Arrays.stream(Outcome.values()).map(Outcome::name).toArray(String[]::new));
  }

  @Test
  void every_alarm_has_a_section_and_nothing_else_has() {
    var named =
        hub.resourcesOfType("AWS::CloudWatch::Alarm").stream()
            .map(alarm -> alarm.text("AlarmDescription").orElse("").replaceAll("(?s).*#", ""));

    assertThat(alarms)
        .extracting(Section::title)
        .containsExactlyInAnyOrderElementsOf(named.toList());
  }

  @Test
  void every_kind_of_notice_has_a_section() throws IOException {
    var schema = JSON.std.mapFrom(Files.readString(Path.of("docs/notice.schema.json")));
    var kind = Deployed.at(Deployed.at(schema, "properties"), "kind");
    var kinds = Deployed.texts(Deployed.at(kind, "enum"));

    // Nobody is told of an account that only waits.
    assertThat(kinds).contains("ACCOUNT_WAITS").hasSizeGreaterThan(7);
    assertThat(notices)
        .extracting(Section::title)
        .containsAll(kinds.stream().filter(name -> !name.equals("ACCOUNT_WAITS")).toList());
  }

  @Test
  void every_section_says_how_long_there_is() {
    assertThat(Stream.of(alerts, notices, alarms).flatMap(List::stream))
        .hasSizeGreaterThan(20)
        .allSatisfy(section ->
            assertThat(section.paragraph("You have: "))
                .as(section.title())
                .hasSizeGreaterThan("You have: ".length()));
  }

  @Test
  void alerts_and_notices_look_as_their_sections_say() throws IOException {
    var golden = golden("golden") + golden("notices");

    // ArchivingTest reads the notice about the archive.
    assertThat(Stream.concat(alerts.stream(), notices.stream()))
        .filteredOn(section -> !section.title().equals("ARCHIVE_NEARLY_FULL"))
        .allSatisfy(section ->
            assertThat(quoted(section.paragraph("Looks like: ")))
                .as(section.title())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(golden).contains(words.replace("DRILL: ", ""))));
  }

  @Test
  void the_variables_are_outputs_of_the_stack() {
    var outputs =
        page.text().lines().filter(line -> line.matches("[A-Z_]+=\\.\\.\\. +# .*")).toList();

    assertThat(outputs)
        .hasSize(11)
        .allSatisfy(line ->
            assertThat(hub.outputs()).containsKey(line.replaceAll(".*# |, with.*", "").strip()));
  }

  @Test
  void what_is_imported_again_is_what_the_template_retains() {
    var imported =
        Pattern.compile("\"ResourceType\": \"([^\"]+)\", \"LogicalResourceId\": \"([^\"]+)\"")
            .matcher(page.text())
            .results()
            .map(match -> match.group(2) + " " + match.group(1));
    var retained =
        stack.resources().stream()
            .filter(r -> r.type().startsWith("AWS::S3::"))
            .map(resource -> resource.logicalId() + " " + resource.type());

    assertThat(imported).containsExactlyInAnyOrderElementsOf(retained.toList());
  }

  @Test
  void links_within_the_page_lead_somewhere() {
    var anchors =
        Stream.concat(page.sections(2).stream(), page.sections(3).stream())
            .map(section ->
                section
                    .title()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9_ -]", "")
                    .replace(' ', '-'))
            .collect(Collectors.toSet());

    var linked =
        Pattern.compile("]\\(#([^)]+)\\)").matcher(page.text()).results().map(m -> m.group(1));

    assertThat(linked).isNotEmpty().isSubsetOf(anchors);
  }

  private static List<String> quoted(String paragraph) {
    return QUOTED.matcher(paragraph).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private static String golden(String folder) throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(Path.of("tests/guardrail/alert", folder))) {
      for (var file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
