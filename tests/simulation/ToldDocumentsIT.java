package simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.Particulars;
import guardrail.alert.ToldSchema;
import guardrail.command.incidents.StoryPage;
import java.io.IOException;
import java.util.List;
import localaws.events.Routed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the stories tell, in the topic or on the bus, is what docs/*.schema.json promises. */
class ToldDocumentsIT {
  static List<Scenario> scenarios() {
    return Scenarios.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void every_message_is_a_valid_document(Scenario scenario) throws IOException {
    var playback = Playbacks.of(scenario);

    for (var told : playback.alerts()) {
      assertThat(ToldSchema.errors(JSON.std.asString(told.document()))).isEmpty();
    }
    for (var put : playback.events()) {
      assertThat(ToldSchema.errors(JSON.std.asString(put.event().get("detail"))))
          .as(type(put))
          .isEmpty();
    }
  }

  /** A reader's rule goes by the type. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void every_event_has_the_type_of_its_document(Scenario scenario) {
    assertThat(Playbacks.of(scenario).events())
        .allSatisfy(put -> {
          var schema =
              String.valueOf(Particulars.fieldsOf(put.event().get("detail")).get("schema"));
          assertThat(schema).contains(type(put).endsWith("Alert") ? "/alert/" : "/notice/");
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void every_incident_has_a_page(Scenario scenario) {
    var pages = new ToldPages(Playbacks.of(scenario));

    assertThat(pages.stories())
        .allSatisfy(story -> assertThat(new StoryPage(story).html()).contains(story.id(), "<svg"));
  }

  private static String type(Routed put) {
    return String.valueOf(put.event().get("detail-type"));
  }
}
