package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.drift.BucketDrift;
import guardrail.drift.Drift;
import guardrail.drift.Symptom;
import guardrail.drift.TrailDrift;
import guardrail.event.Actor;
import guardrail.guarded.Setting;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.Result;
import guardrail.remediation.TrailRemediation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return Incidents.all().entrySet().stream()
        .map(named ->
            DynamicTest.dynamicTest(
                named.getKey(),
                () ->
                    assertThat(AlertSchema.errors(AlertWriter.write(named.getValue()).document()))
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
                kinds(TrailDrift.class, BucketDrift.class, Drift.Unjudged.class),
                kinds(Result.class))
            .flatMap(List::stream)
            .toList()) {
      assertThat(documents).as(word).anyMatch(document -> document.contains('"' + word + '"'));
    }
  }

  @Test
  void its_closed_lists_are_those_of_the_code() throws IOException {
    assertThat(list("outcome")).isEqualTo(names(Outcome.values()));
    assertThat(list("severity")).isEqualTo(names(OF_INCIDENTS));
    assertThat(list("mode")).isEqualTo(names(Mode.values()));
    assertThat(list("$defs", "actor", "properties", "mfa")).isEqualTo(names(Actor.Mfa.values()));
    assertThat(list("$defs", "actor", "properties", "keyKind"))
        .isEqualTo(names(Actor.KeyKind.values()));
    assertThat(list("$defs", "symptom", "properties", "delivery"))
        .isEqualTo(names(Symptom.Delivery.values()));
    assertThat(list("$defs", "difference", "properties", "kind"))
        .containsExactlyInAnyOrderElementsOf(
            kinds(TrailDrift.class, BucketDrift.class, Drift.Unjudged.class));
    assertThat(list("$defs", "difference", "properties", "setting"))
        .isEqualTo(Arrays.stream(Setting.values()).map(Setting::property).toList());
    assertThat(list("$defs", "call", "properties", "call"))
        .containsExactlyInAnyOrderElementsOf(
            kinds(TrailRemediation.class, BucketRemediation.class));
    assertThat(list("$defs", "call", "properties", "result"))
        .containsExactlyInAnyOrderElementsOf(kinds(Result.class));
  }

  @Test
  void every_field_is_described() throws IOException {
    var undescribed = new ArrayList<String>();
    describe("", JSON.std.mapFrom(Files.readString(AlertSchema.FILE)), undescribed);

    assertThat(undescribed).isEmpty();
  }

  @Test
  void it_refuses_what_it_does_not_know() {
    var document = AlertWriter.write(Incidents.named("stopped-and-put-back")).document();

    assertThat(AlertSchema.errors(document.replace("REMEDIATED", "FINE"))).isNotEmpty();
    assertThat(AlertSchema.errors(document.replace("\"recording\"", "\"rec\""))).isNotEmpty();
    assertThat(AlertSchema.errors(document.replace("alert/1", "alert/2"))).isNotEmpty();
    assertThat(AlertSchema.errors(document.replace("2026-11-22T", "yesterday "))).isNotEmpty();
  }

  private static void describe(String path, Object schema, List<String> undescribed) {
    if (schema instanceof Map<?, ?> fields) {
      if (fields.get("properties") instanceof Map<?, ?> properties) {
        properties.forEach((name, property) -> {
          if (!(property instanceof Map<?, ?> p) || !(p.get("description") instanceof String)) {
            undescribed.add(path + "/" + name);
          }
        });
      }
      fields.forEach((name, value) -> {
        if (value != null) {
          describe(path + "/" + name, value, undescribed);
        }
      });
    }
  }

  private static List<String> list(String... path) throws IOException {
    Object at = JSON.std.mapFrom(Files.readString(AlertSchema.FILE));
    var whole = path.length == 1 ? new String[] {"properties", path[0]} : path;
    for (var step : whole) {
      at = Objects.requireNonNull(((Map<?, ?>) at).get(step), step);
    }
    var closed = (List<?>) Objects.requireNonNull(((Map<?, ?>) at).get("enum"));
    return closed.stream().map(String::valueOf).toList();
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
