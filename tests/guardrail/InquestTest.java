package guardrail;

import static guardrail.dossier.DarkTime.ASKED;
import static guardrail.dossier.DarkTime.FROM;
import static guardrail.dossier.DarkTime.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guardrail.dossier.AttributionRequest;
import guardrail.dossier.DarkTime;
import guardrail.dossier.DossierRequest;
import guardrail.dossier.Gap;
import guardrail.dossier.PastCall;
import guardrail.dossier.Suspect;
import guardrail.dossier.Unanswered;
import guardrail.dossier.Window;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.observation.AwsError;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * How Event history is asked: in order, no faster than it lets, and no longer than there is time.
 */
class InquestTest {
  private static final DossierRequest REQUEST =
      new DossierRequest(
          DarkTime.ARN,
          Optional.of("incident-1"),
          Optional.of(FROM),
          TO,
          true,
          true,
          new Suspect(Optional.of("mallory"), Optional.of("AKIA"), Optional.empty()),
          List.of());

  private static final AttributionRequest WHO = DarkTime.attribution(DarkTime.REFUSES);

  private final AtomicReference<Instant> now = new AtomicReference<>(ASKED);
  private final Inquest inquest =
      new Inquest(now::get, rest -> now.updateAndGet(at -> at.plus(rest)));

  private static PastCall call(String id, Instant at) {
    return PastCall.of(
        "",
        at,
        "",
        DarkTime.record(id, at, "mallory", "AKIA", "iam", "CreateUser", Optional.empty()));
  }

  private Instant soon() {
    return ASKED.plus(Duration.ofMinutes(13));
  }

  @Test
  void asks_for_the_actors_calls_then_writes_then_reads_page_by_page() {
    var told =
        new PagedHistory()
            .page("us-east-1", "AKIA", Optional.of("more"), call("b", TO))
            .page("us-east-1", "AKIA", Optional.empty(), call("a", FROM))
            .page("us-east-1", "false", Optional.empty(), call("b", TO));

    var dossier = inquest.hold(REQUEST, told, soon()).orElseThrow();

    assertThat(told.asked())
        .containsExactly(
            "us-east-1 AKIA", "us-east-1 AKIA more", "us-east-1 false", "us-east-1 true");
    assertThat(dossier.calls()).extracting(PastCall::id).containsExactly("a", "b");
    assertThat(dossier.isComplete()).isTrue();
    assertThat(dossier.askedAt()).isEqualTo(ASKED);
    assertThat(now.get()).isEqualTo(ASKED.plusMillis(1_500));
  }

  @Test
  void a_throttled_question_is_asked_again_more_and_more_slowly() {
    var told =
        new PagedHistory()
            .refusal("us-east-1", "AKIA", "ThrottlingException")
            .refusal("us-east-1", "AKIA", "ThrottledException")
            .page("us-east-1", "AKIA", Optional.empty(), call("a", FROM));

    var dossier = inquest.hold(REQUEST, told, soon()).orElseThrow();

    assertThat(dossier.calls()).hasSize(1);
    assertThat(dossier.gaps()).isEmpty();
    assertThat(now.get()).isEqualTo(ASKED.plusSeconds(3).plusMillis(2_000));
  }

  @Test
  void when_time_is_up_it_says_from_when_on_calls_are_missing() {
    var told =
        new PagedHistory()
            .page("us-east-1", "AKIA", Optional.of("more"), call("b", TO.minusSeconds(7)))
            .page("us-east-1", "AKIA", Optional.of("more"), call("a", TO.minusSeconds(9)));

    var dossier = inquest.hold(REQUEST, told, ASKED.plusMillis(600)).orElseThrow();

    assertThat(dossier.calls()).hasSize(2);
    assertThat(dossier.gaps())
        .containsExactly(
            new Gap(
                "us-east-1",
                "calls with the actor's key",
                Optional.of(TO.minusSeconds(9)),
                "the function's time was up"),
            new Gap(
                "us-east-1",
                "calls that change something",
                Optional.of(TO),
                "the function's time was up"),
            new Gap(
                "us-east-1",
                "calls that only read",
                Optional.of(TO),
                "the function's time was up"));
  }

  @Test
  void a_region_that_refuses_is_named_and_asked_no_more_and_the_others_are_asked() {
    var told =
        new PagedHistory()
            .refusal("eu-west-1", "AKIA", "AccessDeniedException")
            .page("us-east-1", "AKIA", Optional.empty(), call("a", FROM));
    told.regions(new Known<>(List.of("us-east-1", "eu-west-1")));

    var dossier = inquest.hold(REQUEST, told, soon()).orElseThrow();

    assertThat(dossier.calls()).hasSize(1);
    assertThat(dossier.gaps())
        .containsExactly(
            new Gap("eu-west-1", "all calls", Optional.empty(), "AccessDeniedException: no"));
    assertThat(told.asked()).filteredOn(asked -> asked.startsWith("eu-west-1")).hasSize(1);
    assertThat(dossier.regions()).containsExactly("us-east-1", "eu-west-1");
  }

  @Test
  void without_a_list_of_regions_it_asks_at_home_and_where_global_services_are() {
    var told = new PagedHistory();
    told.regions(
        new Unreadable<>(
            new AwsError("account:ListRegions", "regions", "1", "eu-central-1", "Denied", "no")));
    var abroad =
        new DossierRequest(
            new guardrail.guarded.TrailArn("aws", "eu-central-1", "111122223333", "t"),
            REQUEST.incidentId(),
            REQUEST.from(),
            TO,
            true,
            true,
            REQUEST.suspect(),
            REQUEST.unexplained());

    var dossier = inquest.hold(abroad, told, soon()).orElseThrow();

    assertThat(dossier.regions()).containsExactly("eu-central-1", "us-east-1");
    assertThat(dossier.gaps()).extracting(Gap::region).containsExactly("Every other Region");
  }

  @Test
  void whoever_is_not_known_is_looked_for_first_and_then_their_calls() {
    var stop =
        PastCall.of(
            "",
            FROM,
            "",
            DarkTime.record(
                "s",
                FROM,
                "eve",
                "AKIAEVE",
                "cloudtrail",
                "StopLogging",
                Optional.empty(),
                "name",
                "standard-trail"));
    var told = new PagedHistory().page("us-east-1", "StopLogging", Optional.empty(), stop);

    var dossier = inquest.hold(DarkTime.ofDrift(new Deleted()), told, soon()).orElseThrow();

    assertThat(told.asked().subList(0, 4))
        .containsExactly(
            "us-east-1 StopLogging",
            "us-east-1 DeleteTrail",
            "us-east-1 StartLogging",
            "us-east-1 AKIAEVE");
    assertThat(dossier.beginning().suspect().name()).contains("eve");
    assertThat(dossier.window()).isEqualTo(new Window(FROM, TO));
  }

  @Test
  void a_trail_that_nobody_darkened_has_no_dossier_unless_nobody_could_tell() {
    assertThat(inquest.hold(DarkTime.ofDrift(new Deleted()), new PagedHistory(), soon())).isEmpty();

    var refusing = new PagedHistory().refusal("us-east-1", "StopLogging", "AccessDeniedException");
    assertThat(inquest.hold(DarkTime.ofDrift(new Deleted()), refusing, soon())).isPresent();
    assertThat(inquest.hold(DarkTime.ofDrift(DarkTime.REFUSES), new PagedHistory(), soon()))
        .isPresent();
  }

  @Test
  void what_is_older_than_event_history_is_cut() {
    now.set(FROM.plus(Duration.ofDays(90)).plusSeconds(10));

    var dossier = inquest.hold(REQUEST, new PagedHistory(), Instant.MAX).orElseThrow();

    assertThat(dossier.cut()).isTrue();
    assertThat(dossier.window().from()).isEqualTo(FROM.plusSeconds(10));
  }

  /** A bucket, a key or a role may be in another Region than the trail. */
  @Test
  void who_did_what_was_found_is_asked_in_every_region() {
    var told =
        new PagedHistory()
            .refusal("us-east-1", "DeleteBucketPolicy", "ThrottlingException")
            .page("us-east-1", "DeleteBucketPolicy", Optional.empty())
            .page("eu-west-1", "PutBucketPolicy", Optional.empty(), policy(FROM));
    told.regions(new Known<>(List.of("us-east-1", "eu-west-1")));

    var attribution = inquest.attribute(WHO, told, soon());

    assertThat(told.asked())
        .containsExactlyInAnyOrder(
            "us-east-1 DeleteBucketPolicy",
            "us-east-1 DeleteBucketPolicy",
            "us-east-1 PutBucketPolicy",
            "eu-west-1 DeleteBucketPolicy",
            "eu-west-1 PutBucketPolicy");
    assertThat(attribution.calls()).containsExactly(policy(FROM));
    assertThat(attribution.gaps()).isEmpty();
  }

  @Test
  void for_a_dossier_too_whoever_cut_the_delivery_is_looked_for_in_every_region() {
    var told =
        new PagedHistory().page("eu-west-1", "PutBucketPolicy", Optional.empty(), policy(FROM));
    told.regions(new Known<>(List.of("us-east-1", "eu-west-1")));

    var dossier = inquest.hold(DarkTime.ofDrift(DarkTime.REFUSES), told, soon()).orElseThrow();

    assertThat(dossier.beginning().suspect().name()).contains("mallory");
    assertThat(dossier.window().from()).isEqualTo(FROM);
  }

  @Test
  void what_the_trails_region_does_not_tell_is_asked_again_unless_another_told() {
    var refusing =
        new PagedHistory().refusal("us-east-1", "DeleteBucketPolicy", "AccessDeniedException");

    assertThatThrownBy(() -> inquest.attribute(WHO, refusing, soon()))
        .isInstanceOf(Unanswered.class)
        .hasMessageContaining("Event history of us-east-1 was not asked for all calls");

    var answered =
        new PagedHistory()
            .refusal("us-east-1", "DeleteBucketPolicy", "AccessDeniedException")
            .page("eu-west-1", "PutBucketPolicy", Optional.empty(), policy(FROM));
    answered.regions(new Known<>(List.of("us-east-1", "eu-west-1")));
    var attribution = inquest.attribute(WHO, answered, soon());
    assertThat(attribution.calls()).hasSize(1);
    assertThat(attribution.gaps()).hasSize(1);

    var elsewhere =
        new PagedHistory().refusal("eu-west-1", "DeleteBucketPolicy", "AccessDeniedException");
    elsewhere.regions(new Known<>(List.of("us-east-1", "eu-west-1")));
    assertThat(inquest.attribute(WHO, elsewhere, soon()).calls()).isEmpty();
  }

  private static PastCall policy(Instant at) {
    return PastCall.of(
        "",
        at,
        "",
        DarkTime.record(
            "p",
            at,
            "mallory",
            "AKIA",
            "s3",
            "PutBucketPolicy",
            Optional.empty(),
            "bucketName",
            "logs"));
  }
}
