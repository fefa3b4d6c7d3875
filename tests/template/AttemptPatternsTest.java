package template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import simulation.EventFiles;
import software.amazon.event.ruler.Machine;

/** Calls that AWS did not carry out wake their own rule, by EventBridge's own matcher. */
class AttemptPatternsTest {
  private static final String RULE = "cloudtrail-guardrail-Attempts";

  private final Machine rules = Machine.builder().build();

  AttemptPatternsTest() throws IOException {
    for (var rule : Deployed.with(Deployed.DELIVERY_PATH).function().rules()) {
      rules.addRule(rule.name(), rule.patternJson());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop-by-name",
        "delete-trail",
        "update-that-weakens",
        "stop-null-parameters",
        "put-event-selectors",
        "put-insight-selectors",
        "delete-bucket",
        "put-bucket-policy",
        "delete-standby-bucket",
        "put-object-lock-configuration",
        "disable-key",
        "schedule-key-deletion",
        "put-key-policy",
        "delete-imported-key-material",
        "delete-topic",
        "set-topic-attributes",
        "add-permission",
        "remove-permission",
        "delete-log-group",
        "put-retention-policy",
        "delete-role",
        "update-assume-role-policy"
      })
  void a_denied_call_on_what_is_guarded_wakes_the_rule_alone(String file) throws Exception {
    assertThat(rules.rulesForJSONEvent(denied(file))).containsExactly(RULE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"foreign-bucket-policy", "foreign-key", "member-delete-bucket-policy", "add-tags"})
  void one_on_others_things_does_not(String file) throws Exception {
    assertThat(rules.rulesForJSONEvent(denied(file))).isEmpty();
  }

  @Test
  void a_repair_of_its_own_that_failed_does_not() throws Exception {
    var repair = by(Deployed.GUARD_ROLE, denied("update-that-weakens"));

    assertThat(rules.rulesForJSONEvent(repair)).isEmpty();
    assertThat(rules.rulesForJSONEvent(by("arn:aws:iam::111122223333:role/Ops", repair)))
        .containsExactly(RULE);
  }

  /** It makes no such call: somebody else has its keys. */
  @Test
  void a_stop_that_its_own_role_tried_does() throws Exception {
    assertThat(rules.rulesForJSONEvent(by(Deployed.GUARD_ROLE, denied("stop-by-name"))))
        .containsExactly(RULE);
  }

  @Test
  void a_caller_without_a_session_does() throws Exception {
    assertThat(rules.rulesForJSONEvent(by(null, denied("put-event-selectors"))))
        .containsExactly(RULE);
  }

  private static String denied(String file) throws IOException {
    return detail(EventFiles.read(file), Map.of("errorCode", "AccessDenied"));
  }

  private static String by(@Nullable String issuer, String event) throws IOException {
    Map<String, Object> context =
        issuer == null ? Map.of() : Map.of("sessionIssuer", Map.of("arn", issuer));
    return detail(event, Map.of("userIdentity", Map.of("sessionContext", context)));
  }

  @SuppressWarnings("unchecked") // a record is an object
  private static String detail(String event, Map<String, Object> fields) throws IOException {
    var whole = JSON.std.mapFrom(event);
    var detail = new HashMap<>((Map<String, Object>) whole.get("detail"));
    detail.putAll(fields);
    whole.put("detail", detail);
    return JSON.std.asString(whole);
  }
}
