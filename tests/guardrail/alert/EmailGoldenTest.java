package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole e-mail of each kind of incident, as a reader gets it. After a change of wording write
 * the files again with {@code ./mvnw test -Dtest=EmailGoldenTest -Dgolden.write=true}, then read
 * every one of them aloud.
 */
class EmailGoldenTest {
  private static final Path GOLDEN = Path.of("tests/guardrail/alert/golden");

  @TestFactory
  Stream<DynamicTest> every_incident_reads_as_agreed() {
    return Incidents.names().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  var alert = AlertWriter.write(Incidents.named(name));
                  GoldenFile.compare(
                      GOLDEN.resolve(name + ".txt"),
                      "Subject: %s\n\n%s"
                          .formatted(
                              alert.subject(),
                              // A map without an order wrote the policy, so its fields change
                              // places.
                              alert.email().replaceAll("--policy '.*'", "--policy '...'")));
                }));
  }

  @Test
  void no_golden_file_is_left_over() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(Incidents.names());
    }
  }
}
