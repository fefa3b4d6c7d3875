package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Notice.Kind;
import guardrail.drift.Symptom;
import guardrail.onboarding.Newcomer;
import guardrail.onboarding.Phase;
import guardrail.organization.Arrival;
import guardrail.organization.OrganizationNews.Support;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document that programs read is what docs/notice.schema.json promises them. */
class NoticeSchemaTest {
  static final SchemaFile FILE = new SchemaFile(Path.of("docs/notice.schema.json"));

  @TestFactory
  Stream<DynamicTest> every_notice_is_a_valid_document() {
    return Notices.titles().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name, () -> assertThat(FILE.errors(Notices.named(name).document())).isEmpty()));
  }

  @Test
  void a_digest_of_an_organization_in_which_nobody_is_known_is_valid_too() {
    var digest = DigestNotice.of(List.of(), "us-east-1", Newcomer.NOW);

    assertThat(FILE.errors(digest.document())).isEmpty();
  }

  @Test
  void the_notices_cover_every_kind_severity_support_and_arrival() {
    var documents = Notices.all().values().stream().map(Alert::document).toList();

    for (var word :
        Stream.of(
                names(Kind.values()),
                names(Severity.values()),
                names(Support.values()),
                names(Arrival.values()))
            .flatMap(List::stream)
            .toList()) {
      assertThat(documents).as(word).anyMatch(document -> document.contains('"' + word + '"'));
    }
  }

  @Test
  void its_closed_lists_are_those_of_the_code() {
    assertThat(FILE.list("kind")).isEqualTo(names(Kind.values()));
    assertThat(FILE.list("severity")).isEqualTo(names(Severity.values()));
    assertThat(FILE.list("phase")).isEqualTo(names(Phase.values()));
    assertThat(FILE.list("arrival")).isEqualTo(names(Arrival.values()));
    assertThat(FILE.list("properties", "deliveries", "items"))
        .isEqualTo(names(Symptom.Delivery.values()));
    assertThat(FILE.list("support")).isEqualTo(names(Support.values()));
  }

  @Test
  void every_field_is_described() {
    assertThat(FILE.undescribed()).isEmpty();
  }

  @Test
  void it_refuses_what_it_does_not_know() {
    var document = Notices.named("failed").document();

    assertThat(FILE.errors(document.replace("ONBOARDING_FAILED", "FINE"))).isNotEmpty();
    assertThat(FILE.errors(document.replace("ONBOARDING_FAILED", "EVENT_REFUSED"))).isNotEmpty();
    assertThat(FILE.errors(document.replace("\"phase\"", "\"stage\""))).isNotEmpty();
    assertThat(FILE.errors(document.replace("notice/1", "notice/2"))).isNotEmpty();
    assertThat(FILE.errors(document.replace("2026-11-22T", "yesterday "))).isNotEmpty();
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
