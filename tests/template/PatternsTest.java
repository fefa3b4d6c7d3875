package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import simulation.EventFiles;
import software.amazon.event.ruler.Machine;

/** The rules' patterns, by EventBridge's own matcher. */
class PatternsTest {
  /** Service events, other sources and the schedule's input are no tampering. */
  private static final Set<String> UNMATCHED =
      Stream.concat(
              OrganizationPatternsTest.CHANGES.stream(),
              Stream.of(
                  "dossier",
                  "foreign-bucket-policy",
                  "foreign-event-selectors",
                  "foreign-key",
                  "member-delete-bucket-policy",
                  "not-cloudtrail",
                  "resync",
                  "service-event"))
          .collect(Collectors.toUnmodifiableSet());

  private final Machine rules = Machine.builder().build();

  PatternsTest() throws IOException {
    var everything = new HashMap<>(Deployed.DELIVERY_PATH);
    everything.put("ExemptionRoleArn", Deployed.EVERY_PARAMETER.get("ExemptionRoleArn"));
    for (var rule : Deployed.with(everything).function().rules()) {
      rules.addRule(rule.name(), rule.patternJson());
    }
  }

  static List<String> eventFiles() throws IOException {
    try (var files = Files.list(Path.of("events"))) {
      return files.map(f -> f.getFileName().toString().replace(".json", "")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("eventFiles")
  void match_tampering_and_nothing_else(String file) throws Exception {
    var matched = rules.rulesForJSONEvent(EventFiles.read(file));

    assertThat(matched).hasSize(UNMATCHED.contains(file) ? 0 : 1);
  }

  @Test
  void every_unmatched_file_exists() throws IOException {
    assertThat(eventFiles()).containsAll(UNMATCHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"source\": \"aws.cloudtrail\"->\"source\": \"com.mallory\"",
        "\"detail-type\": \"AWS API Call via CloudTrail\"->\"detail-type\": \"Mine\"",
        "\"eventSource\": \"cloudtrail.amazonaws.com\"->\"eventSource\": \"s3.amazonaws.com\"",
        "\"eventName\": \"StopLogging\"->\"eventName\": \"StartLogging\""
      })
  void do_not_match_what_only_looks_alike(String change) throws Exception {
    var parts = change.split("->", -1);
    var real = EventFiles.read("stop-by-name");

    var changed = real.replace(parts[0], parts[1]);

    assertThat(changed).isNotEqualTo(real);
    assertThat(rules.rulesForJSONEvent(changed)).isEmpty();
  }

  @Test
  void name_exactly_the_three_calls_that_darken_or_change_a_trail() {
    var names =
        Deployed.withDefaults().function().rules().stream()
            .filter(rule -> rule.name().endsWith("TrailTampering"))
            .map(rule -> rule.patternJson().replaceAll(".*\"eventName\":\\[([^]]*)].*", "$1"))
            .flatMap(list -> List.of(list.split(",", -1)).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(names).containsExactly("\"DeleteTrail\"", "\"StopLogging\"", "\"UpdateTrail\"");
  }
}
