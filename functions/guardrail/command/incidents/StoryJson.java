package guardrail.command.incidents;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.Logged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Incidents for programs, with every document that was told of them. */
public record StoryJson(List<Story> stories) {

  /** One document, its texts whole, in ASCII: a terminal obeys more than JSON escapes. */
  public String json() {
    var document = new LinkedHashMap<String, Object>();
    document.put("incidents", stories.stream().map(StoryJson::fields).toList());
    document.put(
        "needAPerson", stories.stream().filter(story -> story.standing() == Standing.OPEN).count());
    try {
      var json = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(document);
      return json.chars()
              .mapToObj(c -> c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c))
              .collect(Collectors.joining())
          + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, Object> fields(Story story) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("incidentId", story.id());
    fields.put("accountId", story.account());
    fields.put("trailArn", story.trail());
    fields.put("severity", story.severity());
    fields.put("standing", story.standing().name());
    fields.put("headline", story.headline());
    fields.put("trigger", story.trigger());
    story.who().ifPresent(who -> fields.put("actor", who));
    fields.put("began", story.times().began().toString());
    fields.put("firstTold", story.firstTold().toString());
    fields.put("lastTold", story.lastTold().toString());
    seconds(fields, "darkSeconds", story.times().dark());
    seconds(fields, "timeToRepairSeconds", story.times().toRepair());
    seconds(fields, "timeToProofSeconds", story.times().toProof());
    fields.put("messages", story.messages().stream().map(StoryJson::message).toList());
    return fields;
  }

  private static void seconds(Map<String, Object> fields, String name, Optional<Duration> time) {
    time.ifPresent(known -> fields.put(name, known.toSeconds()));
  }

  private static Map<String, Object> message(Logged logged) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("told", logged.told().toString());
    fields.put("document", logged.message().fields());
    return fields;
  }
}
