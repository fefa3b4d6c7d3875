package guardrail.incident;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.ORGANIZATIONS;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.incident.Outcome.REMEDIATED;
import static guardrail.incident.Outcome.REMEDIATION_FAILED;
import static guardrail.observation.Looks.STARTED;
import static guardrail.observation.Looks.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.CloudTrailRecord;
import guardrail.event.Events;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.incident.Earlier.Kind;
import guardrail.observation.BucketState;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Attempt;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.Judgement;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an incident says of causes and gaps that a look no longer shows by itself. */
class LateTellingTest {
  private static final Instant RESTARTED = STOPPED.plusSeconds(9);
  private static final Observation WELL_AGAIN =
      Looks.withStatus(Looks.well(), Looks.restarted(STOPPED, RESTARTED));
  private static final Result FAILED = new Failed(Sample.error("AccessDenied"));
  private static final Attempt HARDENED = versioning(new Applied());

  @Test
  void a_gap_that_an_earlier_wake_up_found_is_told_with_its_end() {
    assertThat(later(WELL_AGAIN, RESTARTED).blackout())
        .contains(new Blackout(Optional.of(STOPPED), Optional.of(RESTARTED)));
  }

  @Test
  void a_gap_that_was_over_long_before_is_not_taken_for_it() {
    var fiveMinutes = RESTARTED.plus(Duration.ofMinutes(5));

    assertThat(later(WELL_AGAIN, fiveMinutes.minusSeconds(1)).blackout()).isPresent();
    assertThat(later(WELL_AGAIN, fiveMinutes).blackout()).isEmpty();
  }

  @Test
  void without_a_stop_or_an_earlier_wake_up_there_was_no_gap() {
    assertThat(later(Looks.well(), STARTED).blackout()).isEmpty();
    assertThat(untouched(PLAIN_TRAIL, Wakes.RESYNC, WELL_AGAIN).blackout()).isEmpty();
  }

  @Test
  void a_gap_is_of_the_call_that_lies_in_it() {
    var stop = untouched(PLAIN_TRAIL, Wakes.by("stop-by-name"), WELL_AGAIN);
    var older = Looks.restarted(STARTED, STARTED.plusSeconds(60));

    assertThat(stop.gapIsOfTheCause()).isTrue();
    assertThat(
            untouched(PLAIN_TRAIL, Wakes.by("stop-by-name"), Looks.withStatus(Looks.well(), older))
                .gapIsOfTheCause())
        .isFalse();
  }

  @Test
  void a_call_that_is_no_tampering_by_itself_is_the_cause_of_the_drift_that_it_explains() {
    var call =
        Events.with("update-that-changes-nothing", "detail/eventName", "DisableAWSServiceAccess");
    var event =
        Events.with(call, "detail/requestParameters/servicePrincipal", "cloudtrail.amazonaws.com");
    var wakeUp = Wakes.by(event, ORGANIZATIONS);
    var well = Looks.of(ORGANIZATIONS.standard().settings());

    assertThat(untouched(ORGANIZATIONS, wakeUp, well.backed(Looks.backing(false))).cause())
        .flatMap(CloudTrailRecord::eventName)
        .contains("DisableAWSServiceAccess");
    assertThat(untouched(ORGANIZATIONS, wakeUp, well.backed(Looks.backing(true))).cause())
        .isEmpty();
    var stopped = Looks.withStatus(well, Looks.notLogging(STARTED, STOPPED));
    assertThat(untouched(ORGANIZATIONS, wakeUp, stopped).cause()).isEmpty();
  }

  @Test
  void a_bucket_that_was_made_and_not_hardened_is_a_failed_repair() {
    assertThat(made(versioning(FAILED)).outcome()).isEqualTo(REMEDIATION_FAILED);
    assertThat(made(versioning(FAILED), HARDENED).outcome()).isEqualTo(REMEDIATED);
    assertThat(made(HARDENED).outcome()).isEqualTo(REMEDIATED);
  }

  @Test
  void a_bucket_hardened_elsewhere_does_not_make_it_good() {
    var another = new Attempt(new PutBucketVersioning("another"), new Applied());

    assertThat(made(versioning(FAILED), another).outcome()).isEqualTo(REMEDIATION_FAILED);
  }

  @Test
  void a_bucket_or_trail_that_is_there_after_all_is_not_half_made() {
    assertThat(made(attempt(new CreateBucket(LOG_BUCKET), FAILED)).outcome()).isEqualTo(REMEDIATED);
    assertThat(made(attempt(new StartLogging(), FAILED)).outcome()).isEqualTo(REMEDIATED);
  }

  private static Incident later(Observation look, Instant found) {
    return untouched(PLAIN_TRAIL, Wakes.RESYNC, look)
        .with(History.NONE.with(new Earlier(Kind.STAYED, found, List.of("it was stopped"))));
  }

  private static Incident untouched(GuardedTrail trail, WakeUp wakeUp, Observation look) {
    var judged = Judgement.of(trail, look);
    return new Incident(trail, wakeUp, Mode.ENFORCE, judged, List.of(), judged);
  }

  private static Incident made(Attempt... attempts) {
    return new Incident(
        PLAIN_TRAIL,
        Wakes.RESYNC,
        Mode.ENFORCE,
        Judgement.of(PLAIN_TRAIL, Looks.withLogBucket(Looks.well(), BucketState.ABSENT)),
        List.of(attempts),
        Judgement.of(PLAIN_TRAIL, Looks.well()));
  }

  private static Attempt versioning(Result result) {
    return attempt(new PutBucketVersioning(LOG_BUCKET), result);
  }

  private static Attempt attempt(Remediation remediation, Result result) {
    return new Attempt(remediation, result);
  }
}
