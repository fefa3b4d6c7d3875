package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Events;
import guardrail.incident.Incident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of docs/severity.md. */
class GravityTest {
  private static final String SESSION =
      "{'type': 'IAMUser', 'arn': 'arn:aws:iam::111122223333:user/mallory', 'accessKeyId': 'ASIAA',"
          + " 'sessionContext': {'attributes': {'mfaAuthenticated': '%s'}}}";
  private static final Map<String, String> IDENTITIES =
      Map.of(
          "root",
          "{'type': 'Root', 'arn': 'arn:aws:iam::111122223333:root'}",
          "long-lived key",
          "{'type': 'IAMUser', 'accessKeyId': 'AKIAIOSFODNN7EXAMPLE'}",
          "session without MFA",
          SESSION.formatted("false"),
          "session with MFA",
          SESSION.formatted("true"),
          "role",
          "{'type': 'AssumedRole', 'accessKeyId': 'ASIAA'}",
          "service",
          "{'type': 'AWSService', 'invokedBy': 'cloudformation.amazonaws.com'}",
          "service for a role",
          "{'type': 'AssumedRole', 'invokedBy': 'cloudformation.amazonaws.com'}",
          "service for a long-lived key",
          "{'type': 'IAMUser', 'accessKeyId': 'AKIAIOSFODNN7EXAMPLE',"
              + " 'invokedBy': 'cloudformation.amazonaws.com'}");

  @ParameterizedTest
  @CsvSource({
    "stop-by-name, root, CRITICAL",
    "stop-by-name, long-lived key, CRITICAL",
    "stop-by-name, session without MFA, CRITICAL",
    "stop-by-name, session with MFA, HIGH",
    "stop-by-name, role, HIGH",
    "stop-by-name, service, HIGH",
    "delete-trail, service for a role, HIGH",
    "update-that-weakens, root, CRITICAL",
    "update-that-weakens, role, HIGH",
    "update-that-weakens, service, MEDIUM",
    "update-that-weakens, service for a role, MEDIUM",
    "update-that-weakens, service for a long-lived key, HIGH"
  })
  void what_was_put_right_is_as_grave_as_who_did_it(
      String event, String identity, Severity severity) {
    assertThat(Gravity.of(restored(event, identity)).severity()).isEqualTo(severity);
  }

  @Test
  void drift_that_nobody_is_known_to_have_made_is_as_grave_as_what_is_at_stake() {
    var found = Incidents.named("found-stopped-by-the-schedule");

    assertThat(Gravity.of(found).reasons()).hasSize(1);
    assertThat(Gravity.of(found).severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void no_severity_is_above_the_highest() {
    assertThat(Severity.CRITICAL.raised()).isEqualTo(Severity.CRITICAL);
    assertThat(Severity.MEDIUM.raised()).isEqualTo(Severity.HIGH);
  }

  @ParameterizedTest
  @CsvSource({"role, MEDIUM", "service, MEDIUM", "long-lived key, HIGH", "root, HIGH"})
  void a_call_that_failed_is_graver_by_whoever_made_it(String identity, Severity severity) {
    var call = Events.call(by("stop-access-denied", identity));

    assertThat(Gravity.ofFailed(call).severity()).isEqualTo(severity);
  }

  @Test
  void the_reasons_are_told() {
    var incident = restored("stop-by-name", "root");

    assertThat(Gravity.of(incident).reasons())
        .isEqualTo(List.of(Stake.of(incident).words(), Intent.ROOT.words()));
    assertThat(AlertWriter.write(incident).email())
        .contains("Severity: CRITICAL (", "; root made the call)\n");
  }

  /** One that the first look found put right. */
  private static Incident restored(String event, String identity) {
    return Story.of(by(event, identity), Look.well()).play();
  }

  private static byte[] by(String event, String identity) {
    try {
      var it =
          JSON.std.anyFrom(Objects.requireNonNull(IDENTITIES.get(identity)).replace('\'', '"'));
      return Events.with(event, "detail/userIdentity", it);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
