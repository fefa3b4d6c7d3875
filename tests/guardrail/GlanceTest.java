package guardrail;

import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Alert;
import guardrail.drift.Symptom;
import guardrail.event.Events;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.ledger.InMemoryLedger;
import guardrail.observation.Looks;
import guardrail.observation.Part.Known;
import guardrail.observation.Paths;
import guardrail.remediation.InMemoryAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a scheduled look goes no further than the trail. */
class GlanceTest {
  private static final Duration RESYNC = Duration.ofMinutes(5);
  private static final Known<Boolean> YES = new Known<>(true);

  private final SettableClock clock = new SettableClock(Looks.NOW);
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final InMemoryAws aws = InMemoryAws.recording(PLAIN).along(Paths.well(PLAIN_TRAIL));
  private final List<Alert> told = new ArrayList<>();

  @Test
  void all_is_looked_at_once_an_hour_and_the_trail_each_time() {
    for (int look = 0; look < 24; look++) {
      resync();
    }

    assertThat(aws.wholeLooks()).isEqualTo(2);
    assertThat(aws.looks()).isEqualTo(24 + 2);
    assertThat(told).isEmpty();
  }

  @Test
  void drift_that_a_glance_cannot_see_is_found_within_the_hour() {
    resync();
    aws.along(
        Paths.with(
            Paths.well(PLAIN_TRAIL), LOG_BUCKET, look -> Paths.withPolicy(look, Paths.absent())));

    for (int look = 0; look < 11; look++) {
      assertThat(resync().outcome()).isEqualTo(Outcome.COMPLIANT);
    }

    assertThat(resync().outcome()).isEqualTo(Outcome.REMEDIATED);
    assertThat(told).hasSize(1);
  }

  @Test
  void a_failed_delivery_is_looked_into_at_once() {
    resync();
    aws.status(Looks.failing("AccessDenied"));

    resync();
    resync();

    assertThat(aws.wholeLooks()).isEqualTo(3);
  }

  @Test
  void one_beside_the_log_files_is_looked_into_until_it_was_told_and_then_hourly() {
    resync();
    aws.status(Looks.failingBeside(Symptom.Delivery.DIGESTS, "AccessDenied"));
    while (told.isEmpty()) {
      resync();
    }
    var whole = aws.wholeLooks();

    for (int look = 0; look < 24; look++) {
      resync();
    }

    assertThat(whole).isGreaterThan(30);
    assertThat(aws.wholeLooks()).isEqualTo(whole + 2);
    assertThat(told).hasSize(1);
  }

  @Test
  void while_what_only_a_person_can_change_stays_wrong_each_look_goes_all_the_way() {
    resync();
    aws.along(
        Paths.with(
            Paths.well(PLAIN_TRAIL),
            LOG_BUCKET,
            look -> Paths.withFlags(look, YES, YES, YES, YES)));
    clock.pass(Duration.ofHours(1));
    assertThat(resync().outcome()).isEqualTo(Outcome.DRIFTED);
    var whole = aws.wholeLooks();

    resync();
    resync();

    assertThat(aws.wholeLooks()).isEqualTo(whole + 2);
  }

  @Test
  void an_event_is_never_answered_with_a_glance() {
    resync();

    guard().handle(Events.bytes("update-that-changes-nothing"), Guards.invocation(_ -> {}));

    assertThat(aws.wholeLooks()).isEqualTo(2);
  }

  @Test
  void without_a_ledger_each_look_goes_all_the_way() {
    resync();
    ledger.unreadable(true);

    resync();
    resync();

    assertThat(aws.wholeLooks()).isEqualTo(3);
  }

  private Incident resync() {
    var incident = guard().handle(Events.bytes("resync"), Guards.invocation(_ -> {})).getFirst();
    clock.pass(RESYNC);
    return incident;
  }

  private TrailGuard guard() {
    var reconciler = new Reconciler(aws, aws, Mode.ENFORCE, clock, _ -> {});
    return Guards.guard(GUARDED, false, reconciler, ledger, told::add, clock);
  }
}
