package guardrail.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class StoryPageTest {
  private static final String HOSTILE =
      "</pre><script>alert(1)</script><img src=x onerror='a()'>\\u202e\\u0000\\\" & ' \\ud83d\\ude00";

  private final String page = new StoryPage(Log.proven().story()).html();

  @Test
  void the_whole_of_it_reads_like_this() throws IOException {
    var golden = Path.of("tests/guardrail/command/golden/incident.html");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, page);
    }

    assertThat(page).isEqualTo(Files.readString(golden));
  }

  @Test
  void it_has_who_how_long_and_a_shaded_timeline() {
    assertThat(page)
        .contains("<h1>The CloudTrail trail standard-trail was stopped.")
        .contains("role/ci/deploy-pipeline", "192.0.2.146", "28 seconds", "3 minutes 34 seconds")
        .contains("<rect class=\"dark\"", "@media print")
        .contains("What the alert asked for");
  }

  @Test
  void it_loads_nothing_and_runs_nothing() throws Exception {
    var style = page.replaceAll("(?s).*<style>(.*)</style>.*", "$1");
    var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

    assertThat(page)
        .contains(
            "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash))
        .doesNotContainPattern(
            "<(script|img|link|iframe|object|embed)|url\\(|@import| style=| on\\w+=");
  }

  @Test
  void whatever_was_recorded_stays_text() throws Exception {
    var document =
        """
        {"outcome": "DRIFTED", "severity": "%1$s", "accountId": "%1$s", "trailArn": "%1$s",
         "headline": "%1$s", "trigger": "%1$s", "consoleUrl": "javascript:alert(1)",
         "event": {"name": "%1$s", "time": "2026-11-22T10:00:00Z",
                   "actor": {"name": "%1$s", "userAgent": "%1$s", "sessionName": "%1$s"}},
         "drift": [{"text": "%1$s"}], "remaining": [{"text": "%1$s"}],
         "remediations": [{"text": "%1$s", "result": "Failed", "error": "%1$s"}],
         "nextSteps": ["%1$s"], "judgedAt": "2026-11-22T10:00:00Z", "text": "%1$s"}
        """
            .formatted(HOSTILE);
    var story = new Log().add("../<b>\"evil\"", 0, document).story();

    for (var html : List.of(new StoryPage(story).html(), new StoryIndex(List.of(story)).html())) {
      assertThat(html)
          .doesNotContain("<script>alert", "<img", "javascript:", "\u202e", "\u0000", "<b>")
          .contains("&lt;script&gt;", "\ud83d\ude00");
      assertWellFormed(html);
    }
    assertThat(new StoryPage(story).fileName()).isEqualTo("____b__evil_.html");
  }

  @Test
  void the_list_of_pages_links_each() {
    assertThat(new StoryIndex(List.of(Log.proven().story())).html())
        .contains("href=\"" + Log.ID + ".html\"", "<h1>Incidents: 1</h1>");
  }

  /** A page whose tags are balanced is XML but for what HTML leaves open. */
  private static void assertWellFormed(String html) throws Exception {
    var closed =
        Pattern.compile("<meta([^>]*)>")
            .matcher(html.replace("<!DOCTYPE html>", ""))
            .replaceAll("<meta$1/>");

    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(closed.getBytes(StandardCharsets.UTF_8)));
  }
}
