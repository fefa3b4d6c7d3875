package guardrail.aws.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittingDetailTest {
  private static final String BESIDE = "cloudtrail-guardrail, a type and an ARN";

  private static String document(String text) throws IOException {
    return JSON.std.asString(Map.of("incidentId", "incident-1", "headline", "h", "text", text));
  }

  @Test
  void a_document_that_fits_is_left_as_it_is() throws IOException {
    var document = document("all is said");

    assertThat(FittingDetail.of(document, BESIDE)).isSameAs(document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u00fc", "\n", "\ud83d\ude00", "\u0001", "\""})
  void a_longer_one_loses_the_end_of_its_text_and_says_so(String character) throws IOException {
    var document = document("it begins here " + character.repeat(300_000));

    var fitting = FittingDetail.of(document, BESIDE);

    assertThat((fitting + BESIDE).getBytes(UTF_8).length)
        .isBetween(FittingDetail.MOST_BYTES - 500, FittingDetail.MOST_BYTES - 1);
    assertThat(JSON.std.mapFrom(fitting))
        .containsEntry("incidentId", "incident-1")
        .containsEntry("headline", "h");
    assertThat(String.valueOf(JSON.std.mapFrom(fitting).get("text")))
        .startsWith("it begins here ")
        .contains("[... cut, for an event holds no more");
  }
}
