package guardrail.dossier;

import static guardrail.dossier.DarkTime.FROM;
import static guardrail.dossier.DarkTime.MALLORY;
import static guardrail.dossier.DarkTime.TO;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.guarded.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who began it, where no event said so. */
class BeginningTest {
  private static final String OWN =
      "arn:aws:iam::111122223333:role/cloudtrail-guardrail/stack-TrailGuardRole-1ABC";

  private static final Drift MODIFIED =
      new Modified(Setting.IS_MULTI_REGION_TRAIL, "true", "false");
  private static final Drift LEFT_OUT = new ManagementEventsLeftOut(List.of("reads"));

  private final DossierRequest dark = DarkTime.ofDrift(new Deleted());

  private static PastCall call(Instant at, String actor, String name, String trail) {
    return PastCall.of(
        "",
        at,
        "",
        DarkTime.record(
            name + at,
            at,
            actor,
            "AKIA1",
            "cloudtrail",
            name,
            Optional.empty(),
            "name",
            trail,
            Setting.IS_MULTI_REGION_TRAIL.requestParameter(),
            "false"));
  }

  @Test
  void the_alerts_word_holds() {
    var request = DarkTime.request(MALLORY);

    var beginning =
        Beginning.of(request, List.of(call(FROM, "somebody", "StopLogging", "standard-trail")));

    assertThat(beginning.suspect()).isEqualTo(request.suspect());
    assertThat(beginning.call()).isEmpty();
    assertThat(beginning.from()).isEqualTo(FROM);
    assertThat(beginning.known()).isTrue();
  }

  /** Whoever stops a trail may delete it later, and what lies between is dark as well. */
  @Test
  void it_begins_with_the_first_call_after_which_nothing_was_recorded() {
    var beginning =
        Beginning.of(
            dark,
            List.of(
                call(TO.minusSeconds(10), "late", "DeleteTrail", DarkTime.ARN.toString()),
                call(FROM, MALLORY, "StopLogging", "standard-trail"),
                call(FROM.minusSeconds(60), "guard", "StartLogging", "standard-trail"),
                call(FROM.minusSeconds(90), "earlier", "StopLogging", "standard-trail")));

    assertThat(beginning.suspect().name()).contains(MALLORY);
    assertThat(beginning.call().map(PastCall::name)).contains("StopLogging");
    assertThat(beginning.from()).isEqualTo(FROM);
    assertThat(beginning.isNobodys(dark)).isFalse();
  }

  @Test
  void other_trails_failed_calls_and_what_came_later_begin_nothing() {
    var failed =
        PastCall.of(
            "",
            FROM,
            "",
            DarkTime.record(
                "f",
                FROM,
                MALLORY,
                "AKIA1",
                "cloudtrail",
                "StopLogging",
                Optional.of("AccessDenied"),
                "name",
                "standard-trail"));

    var beginning =
        Beginning.of(
            dark,
            List.of(
                failed,
                call(FROM, MALLORY, "StopLogging", "standard-trail-2"),
                call(TO.plusSeconds(1), MALLORY, "StopLogging", "standard-trail")));

    assertThat(beginning.suspect()).isEqualTo(Suspect.NOBODY);
    assertThat(beginning.known()).isFalse();
    assertThat(beginning.from()).isEqualTo(TO.minus(Beginning.WITHOUT_A_BEGINNING));
    assertThat(beginning.isNobodys(dark)).isTrue();
  }

  @Test
  void a_weaker_trail_was_weakened_by_the_last_call_that_explains_it_and_not_by_the_repair() {
    var weak = DarkTime.ofDrift(LEFT_OUT);
    var found =
        List.of(
            call(FROM.minusSeconds(9), "earlier", "PutEventSelectors", "standard-trail"),
            call(FROM, MALLORY, "PutEventSelectors", "standard-trail"),
            call(FROM.plusSeconds(1), MALLORY, "UpdateTrail", "standard-trail"),
            call(TO, OWN, "PutEventSelectors", "standard-trail"));

    assertThat(Beginning.of(weak, found).suspect().name()).contains(MALLORY);
    assertThat(Beginning.of(weak, found).from()).isEqualTo(FROM);
    assertThat(Beginning.of(DarkTime.ofDrift(MODIFIED), found).from())
        .isEqualTo(FROM.plusSeconds(1));
  }

  /** Less was recorded from the first of them on. */
  @Test
  void of_several_things_it_began_with_the_first() {
    var both = DarkTime.ofDrift(MODIFIED, LEFT_OUT);
    var found =
        List.of(
            call(FROM, MALLORY, "PutEventSelectors", "standard-trail"),
            call(FROM.plusSeconds(9), "later", "UpdateTrail", "standard-trail"));

    assertThat(Beginning.of(both, found).suspect().name()).contains(MALLORY);
    assertThat(Beginning.of(both, found).from()).isEqualTo(FROM);
  }

  @Test
  void asks_by_the_names_of_the_calls_that_do_such_a_thing() {
    assertThat(names(dark)).containsExactly("StopLogging", "DeleteTrail", "StartLogging");
    assertThat(names(DarkTime.ofDrift(LEFT_OUT))).containsExactly("PutEventSelectors");
    assertThat(names(DarkTime.ofDrift(MODIFIED))).containsExactly("UpdateTrail");
    assertThat(names(DarkTime.ofDrift(DarkTime.REFUSES)))
        .containsExactly("DeleteBucketPolicy", "PutBucketPolicy");
    assertThat(names(DarkTime.ofDrift(MODIFIED, MODIFIED))).hasSize(1);
    assertThat(Beginning.window(dark).length()).isEqualTo(Window.KEPT);
    assertThat(Beginning.window(DarkTime.ofDrift(MODIFIED)).length())
        .isEqualTo(Beginning.WITHOUT_A_BEGINNING);
  }

  /** Its record is not there yet, or it was never called: whoever did it once is not to blame. */
  @Test
  void what_was_put_right_before_is_another_incident() {
    var stoppedOnce =
        List.of(
            call(FROM.minusSeconds(9_000), MALLORY, "StopLogging", "standard-trail"),
            call(FROM.minusSeconds(8_990), OWN, "StartLogging", "standard-trail"),
            call(TO, OWN, "StartLogging", "standard-trail"));
    var weakenedOnce =
        List.of(
            call(FROM.minusSeconds(9_000), MALLORY, "UpdateTrail", "standard-trail"),
            call(FROM.minusSeconds(8_990), OWN, "UpdateTrail", "standard-trail"),
            call(TO, OWN, "UpdateTrail", "standard-trail"));

    assertThat(Beginning.of(dark, stoppedOnce).call()).isEmpty();
    assertThat(Beginning.of(DarkTime.ofDrift(MODIFIED), weakenedOnce).call()).isEmpty();
    assertThat(Beginning.of(DarkTime.ofDrift(MODIFIED), weakenedOnce.subList(0, 1)).call())
        .isPresent();
  }

  /** Its record may have been lost, so what was done meanwhile is worth knowing all the same. */
  @Test
  void what_the_trail_delivers_through_is_nobodys_only_with_a_trails_own() {
    var bucket = DarkTime.ofDrift(DarkTime.REFUSES);
    var trail = DarkTime.ofDrift(MODIFIED);

    assertThat(Beginning.of(bucket, List.of()).isNobodys(bucket)).isFalse();
    assertThat(Beginning.of(trail, List.of()).isNobodys(trail)).isTrue();
  }

  private static List<String> names(DossierRequest request) {
    return Beginning.searches(request).stream().map(Search::value).toList();
  }
}
