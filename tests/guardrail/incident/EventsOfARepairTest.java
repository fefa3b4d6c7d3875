package guardrail.incident;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.observation.Looks.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.Drift;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.event.Events;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrails;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.Looks;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an event alone tells of drift, of a repair, and of the name that both go by. */
class EventsOfARepairTest {
  private static final NotLogging NOT_LOGGING = new NotLogging(Optional.of(STOPPED));
  private static final UpdateTrail PREFIX = new UpdateTrail(FULL, Set.of(Setting.S3_KEY_PREFIX));

  @Test
  void a_stop_tells_of_a_dark_trail_and_of_nothing_else() {
    assertThat(tells("stop-by-name", NOT_LOGGING)).isTrue();
    assertThat(tells("delete-trail", new Deleted())).isTrue();
    assertThat(tells("stop-by-name", NOT_LOGGING, new NotOurs(Sample.LOG_BUCKET))).isFalse();
    assertThat(tells("update-that-weakens", NOT_LOGGING)).isFalse();
    assertThat(tells("resync", NOT_LOGGING)).isFalse();
  }

  @Test
  void an_update_tells_of_the_settings_that_it_asked_for() {
    var asked = new Modified(Setting.IS_MULTI_REGION_TRAIL, "true", "false");

    assertThat(tells("update-that-weakens", asked)).isTrue();
    assertThat(tells("update-that-weakens", asked, new Modified(Setting.KMS_KEY, "", "other")))
        .isFalse();
    assertThat(tells("stop-by-name", asked)).isFalse();
  }

  @Test
  void an_update_that_asked_for_all_of_a_repair_is_that_repair() {
    assertThat(update(Map.of("s3KeyPrefix", "audit")).askedFor(PREFIX)).isTrue();
    assertThat(update(Map.of("s3KeyPrefix", "elsewhere")).askedFor(PREFIX)).isFalse();
    assertThat(update(Map.of("s3BucketName", "any")).askedFor(PREFIX)).isFalse();
  }

  @Test
  void one_that_asked_for_a_part_of_it_is_not() {
    var two = new UpdateTrail(FULL, Set.of(Setting.S3_KEY_PREFIX, Setting.LOG_FILE_VALIDATION));

    assertThat(update(Map.of("s3KeyPrefix", "audit")).askedFor(two)).isFalse();
    assertThat(
            update(Map.of("s3KeyPrefix", "audit", "enableLogFileValidation", true)).askedFor(two))
        .isTrue();
  }

  @Test
  void no_other_call_and_no_resync_asked_for_a_repair() {
    assertThat(Wakes.by("stop-by-name").askedFor(PREFIX)).isFalse();
    assertThat(Wakes.RESYNC.askedFor(PREFIX)).isFalse();
  }

  @Test
  void an_incident_is_named_by_the_time_of_the_call_and_alike_for_each_delivery() {
    var first = wake("stop-by-name", Looks.NOW).reference(PLAIN_TRAIL);
    var again = wake("stop-by-name", Looks.NOW.plusSeconds(60)).reference(PLAIN_TRAIL);

    assertThat(first).matches("incident-20261122T0914\\d\\d-[0-9a-f]{4}").isEqualTo(again);
    assertThat(wake("delete-trail", Looks.NOW).reference(PLAIN_TRAIL)).isNotEqualTo(first);
  }

  @Test
  void a_call_that_seems_to_come_from_the_future_is_named_by_its_arrival() {
    var before = Instant.parse("2026-11-22T08:00:00Z");

    assertThat(wake("stop-by-name", before).reference(PLAIN_TRAIL))
        .startsWith("incident-20261122T080000-");
  }

  private static boolean tells(String event, Drift... drift) {
    return Wakes.by(event).tellsOf(List.of(drift));
  }

  private static WakeUp update(Map<String, Object> parameters) {
    return Wakes.by(
        Events.with("update-that-changes-nothing", "detail/requestParameters", named(parameters)),
        FULL_TRAIL);
  }

  private static Map<String, Object> named(Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("name", Sample.ARN.toString());
    return all;
  }

  private static WakeUp wake(String event, Instant received) {
    var guarded = new GuardedTrails(List.of(PLAIN_TRAIL));
    return WakeUp.of(TriggerParser.parse(Events.bytes(event)), PLAIN_TRAIL, guarded, received);
  }
}
