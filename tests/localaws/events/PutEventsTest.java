package localaws.events;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutEventsTest {
  private final World world = Sample.world();
  private final List<Map<String, Object>> events = new ArrayList<>();

  PutEventsTest() {
    world.onRecord(events::add);
  }

  private Map<String, Object> put(String source, String detail) {
    Map<String, Object> entry =
        Map.of("Source", source, "DetailType", "News", "Detail", detail, "Resources", List.of("r"));
    return world.call(ADMIN, "events", "PutEvents", Map.of("Entries", List.of(entry)));
  }

  @Test
  void an_event_reaches_the_bus_in_eventbridges_envelope() {
    assertThat(put("mine", "{\"a\": 1}")).containsEntry("FailedEntryCount", 0L);

    assertThat(events).hasSize(1);
    assertThat(events.getFirst())
        .containsEntry("source", "mine")
        .containsEntry("detail-type", "News")
        .containsEntry("account", Sample.ACCOUNT)
        .containsEntry("region", Sample.REGION)
        .containsEntry("resources", List.of("r"))
        .containsEntry("detail", Map.of("a", 1))
        .containsKeys("id", "time", "version");
  }

  @ParameterizedTest
  @CsvSource({
    "aws.cloudtrail, {}, NotAuthorizedForSourceException",
    "mine, no JSON, MalformedDetail",
    "'', {}, InvalidArgument"
  })
  void an_entry_is_refused_in_an_answer_of_200(String source, String detail, String code) {
    assertThat(put(source, detail)).containsEntry("FailedEntryCount", 1L);
    assertThat(String.valueOf(put(source, detail).get("Entries"))).contains(code);
    assertThat(events).isEmpty();
  }

  @Test
  void a_call_that_is_too_large_is_refused_whole() {
    var refusal =
        catchThrowableOfType(
            AwsError.class, () -> put("mine", "{\"a\":\"%s\"}".formatted("x".repeat(262_144))));

    assertThat(refusal.code()).isEqualTo("ValidationException");
    assertThat(events).isEmpty();
  }
}
