package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift;
import guardrail.drift.Symptom;
import guardrail.event.Actor;
import guardrail.guarded.Setting;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document that programs read is what docs/alert.schema.json promises them. */
class AlertSchemaTest {
  /** An incident is never nothing; notices of accounts may be. */
  private static final Severity[] OF_INCIDENTS = {
    Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM
  };

  @TestFactory
  Stream<DynamicTest> every_incident_is_a_valid_document() {
    return Incidents.names().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(
                            AlertSchema.errors(AlertWriter.write(Incidents.named(name)).document()))
                        .isEmpty()));
  }

  @Test
  void the_incidents_cover_every_outcome_drift_and_result() {
    var documents =
        Incidents.all().values().stream().map(i -> AlertWriter.write(i).document()).toList();

    for (var word :
        Stream.of(
                names(Outcome.values()),
                names(OF_INCIDENTS),
                names(Mode.values()),
                names(Actor.Mfa.values()),
                names(Actor.KeyKind.values()),
                names(Symptom.Delivery.values()),
                kinds(Drift.class),
                kinds(Remediation.class),
                kinds(Result.class))
            .flatMap(List::stream)
            .toList()) {
      assertThat(documents).as(word).anyMatch(document -> document.contains('"' + word + '"'));
    }
  }

  @Test
  void its_closed_lists_are_those_of_the_code() {
    assertThat(AlertSchema.FILE.list("outcome")).isEqualTo(names(Outcome.values()));
    assertThat(AlertSchema.FILE.list("severity")).isEqualTo(names(OF_INCIDENTS));
    assertThat(AlertSchema.FILE.list("mode")).isEqualTo(names(Mode.values()));
    assertThat(AlertSchema.FILE.list("$defs", "actor", "properties", "mfa"))
        .isEqualTo(names(Actor.Mfa.values()));
    assertThat(AlertSchema.FILE.list("$defs", "actor", "properties", "keyKind"))
        .isEqualTo(names(Actor.KeyKind.values()));
    assertThat(AlertSchema.FILE.list("$defs", "symptom", "properties", "delivery"))
        .isEqualTo(names(Symptom.Delivery.values()));
    assertThat(AlertSchema.FILE.list("$defs", "difference", "properties", "kind"))
        .containsExactlyInAnyOrderElementsOf(kinds(Drift.class));
    assertThat(AlertSchema.FILE.list("$defs", "difference", "properties", "setting"))
        .isEqualTo(Arrays.stream(Setting.values()).map(Setting::property).toList());
    assertThat(AlertSchema.FILE.list("$defs", "call", "properties", "call"))
        .containsExactlyInAnyOrderElementsOf(kinds(Remediation.class));
    assertThat(AlertSchema.FILE.list("$defs", "call", "properties", "result"))
        .containsExactlyInAnyOrderElementsOf(kinds(Result.class));
  }

  @Test
  void every_field_is_described() {
    assertThat(AlertSchema.FILE.undescribed()).isEmpty();
  }

  @Test
  void it_refuses_what_it_does_not_know() {
    var document = AlertWriter.write(Incidents.named("stopped-and-put-back")).document();

    assertThat(AlertSchema.errors(document.replace("REMEDIATED", "FINE"))).isNotEmpty();
    assertThat(AlertSchema.errors(document.replace("\"recording\"", "\"rec\""))).isNotEmpty();
    assertThat(AlertSchema.errors(document.replace("alert/1", "alert/2"))).isNotEmpty();
    assertThat(AlertSchema.errors(document.replace("2026-11-22T", "yesterday "))).isNotEmpty();
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> kinds(Class<?>... sealed) {
    return Arrays.stream(sealed)
        .flatMap(AlertSchemaTest::leaves)
        .map(Class::getSimpleName)
        .toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AlertSchemaTest::leaves)
        : Stream.of(type);
  }
}
