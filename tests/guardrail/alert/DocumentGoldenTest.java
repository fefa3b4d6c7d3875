package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What programs are told, of incidents and notices that between them have every field; the schema
 * only says which may be there. After a change write the files again with {@code ./mvnw test
 * -Dtest=DocumentGoldenTest -Dgolden.write=true}, and read what changed.
 */
class DocumentGoldenTest {
  private static final Path GOLDEN = Path.of("tests/guardrail/alert/documents");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stopped-and-put-back",
        "stopped-by-a-role",
        "stopped-for-a-while",
        "start-denied",
        "interrupted",
        "stays-for-a-day",
        "without-a-ledger",
        "deliveries-fail",
        "bucket-softened-alert-only",
        "event-refused"
      })
  void an_incident_is_told_field_by_field(String name) throws IOException {
    compare(name, AlertWriter.write(Incidents.named(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onboarded-created",
        "onboarded-aside",
        "failed",
        "digest-few",
        "event-refused",
        "dossier",
        "actor-found"
      })
  void a_notice_is_told_field_by_field(String name) throws IOException {
    compare("notice-" + name, Notices.named(name));
  }

  @Test
  void a_drill_says_so_beside_all_that_a_real_alert_says() throws IOException {
    var incident = Incidents.named("stopped-and-put-back");

    var real = JSON.std.mapFrom(AlertWriter.write(incident).document());
    var drill = JSON.std.mapFrom(AlertWriter.drill(incident).document());

    assertThat(drill)
        .containsEntry("drill", true)
        .containsKeys(real.keySet().toArray(String[]::new));
    assertThat(drill.get("headline")).asString().endsWith(String.valueOf(real.get("headline")));
    assertThat(drill.get("outcome")).isEqualTo(real.get("outcome"));
    assertThat(AlertWriter.drill(incident).attributes()).containsEntry("drill", "true");
  }

  /** By value: maps without an order write some of the fields. The text has its own golden file. */
  private static void compare(String name, Alert alert) throws IOException {
    var document = JSON.std.mapFrom(alert.document());
    assertThat(document.remove("text")).isEqualTo(alert.email());

    var file = GOLDEN.resolve(name + ".json");
    if (Boolean.getBoolean("golden.write")) {
      GoldenFile.compare(file, pretty(document));
    }
    assertThat(document).isEqualTo(JSON.std.mapFrom(Files.readString(file)));
  }

  private static String pretty(Map<String, Object> document) throws IOException {
    return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(document) + "\n";
  }
}
