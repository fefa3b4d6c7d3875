package guardrail;

import static guardrail.dossier.DarkTime.ASKED;
import static guardrail.dossier.DarkTime.FROM;
import static guardrail.dossier.DarkTime.TO;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.dossier.DarkTime;
import guardrail.dossier.DossierRequest;
import guardrail.dossier.Gap;
import guardrail.dossier.PastCall;
import guardrail.dossier.Suspect;
import guardrail.dossier.Window;
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
          List.of("NotLogging"));

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
            REQUEST.drift());

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

    var dossier = inquest.hold(unknown("Deleted"), told, soon()).orElseThrow();

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
    assertThat(inquest.hold(unknown("Deleted"), new PagedHistory(), soon())).isEmpty();

    var refusing = new PagedHistory().refusal("us-east-1", "StopLogging", "AccessDeniedException");
    assertThat(inquest.hold(unknown("Deleted"), refusing, soon())).isPresent();
    assertThat(inquest.hold(unknown("PolicyRefuses"), new PagedHistory(), soon())).isPresent();
  }

  @Test
  void what_is_older_than_event_history_is_cut() {
    now.set(FROM.plus(Duration.ofDays(90)).plusSeconds(10));

    var dossier = inquest.hold(REQUEST, new PagedHistory(), Instant.MAX).orElseThrow();

    assertThat(dossier.cut()).isTrue();
    assertThat(dossier.window().from()).isEqualTo(FROM.plusSeconds(10));
  }

  private static DossierRequest unknown(String drift) {
    return new DossierRequest(
        DarkTime.ARN,
        Optional.of("incident-1"),
        Optional.empty(),
        TO,
        false,
        true,
        Suspect.NOBODY,
        List.of(drift));
  }
}
