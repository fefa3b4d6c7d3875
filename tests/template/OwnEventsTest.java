package template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.aws.events.IncidentEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;
import software.amazon.event.ruler.Machine;

/** What the guardrail puts onto the default bus must never wake it, or one alert makes the next. */
class OwnEventsTest {
  @Test
  void no_rule_of_any_template_takes_the_guardrails_own_events() throws Exception {
    var patterns = patterns();

    assertThat(patterns).hasSizeGreaterThan(10);
    for (var pattern : patterns) {
      var rules = Machine.builder().build();
      rules.addRule("rule", pattern);
      for (var type : List.of("Alert", "Notice")) {
        assertThat(rules.rulesForJSONEvent(event(type))).as(pattern).isEmpty();
      }
    }
  }

  /** It tells of calls that the rules wait for, under their own names. */
  private static String event(String type) throws IOException {
    var document =
        Files.readString(Path.of("tests/guardrail/alert/documents/stopped-by-a-role.json"));
    return """
    {"version": "0", "id": "1", "detail-type": "CloudTrail Guardrail %s", "source": "%s",
     "account": "111122223333", "time": "2026-03-01T12:00:00Z", "region": "us-east-1",
     "resources": ["arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail"],
     "detail": %s}
    """
        .formatted(type, IncidentEvents.SOURCE, document);
  }

  private static List<String> patterns() {
    var hub = Organized.hub(Map.of("KmsKeyArn", Deployed.EVERY_PARAMETER.get("KmsKeyArn")));
    var all = new ArrayList<String>();
    for (var template :
        List.of(
            hub,
            Organized.member(hub),
            Organized.management(hub, Organized.MANAGEMENT, "us-east-1"))) {
      rules(template).forEach(rule -> all.add(json(rule.at("EventPattern").orElseThrow())));
      functionRules(template).forEach(pattern -> all.add(json(pattern)));
    }
    return all;
  }

  private static List<Resource> rules(Template template) {
    return template.resourcesOfType("AWS::Events::Rule");
  }

  /** SAM makes rules of a function's own events. */
  private static List<Object> functionRules(Template template) {
    return template.resourcesOfType("AWS::Serverless::Function").stream()
        .flatMap(function -> function.at("Events").stream())
        .flatMap(events -> ((Map<?, ?>) events).values().stream())
        .filter(event -> "EventBridgeRule".equals(Deployed.at(event, "Type")))
        .map(event -> Deployed.at(Deployed.at(event, "Properties"), "Pattern"))
        .toList();
  }

  private static String json(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
