package guardrail.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.Particulars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTextTest {
  @Test
  void one_incident_reads_like_this() throws IOException {
    var text = new StoryText(Log.proven().story()).text();
    var golden = Path.of("tests/guardrail/command/golden/incident.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, text);
    }

    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void json_has_the_facts_and_every_document_in_ascii() throws IOException {
    var log = new Log().alert("DRIFTED", 9, ", \"odd\": \"\\u009b\\u202e\\u00fc\"");

    var json = new StoryJson(List.of(log.story())).json();

    assertThat(json.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
    var document = JSON.std.mapFrom(json);
    assertThat(document).containsEntry("needAPerson", 1);
    var incidents = (List<?>) document.getOrDefault("incidents", List.of());
    var incident = Particulars.fieldsOf(incidents.getFirst());
    assertThat(incident.get("standing")).isEqualTo("OPEN");
    assertThat(String.valueOf(incident.get("messages"))).contains("odd=\u009b\u202e\u00fc");
  }
}
