package guardrail;

import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.Reconciler.Pause;
import guardrail.alert.Alert;
import guardrail.event.Events;
import guardrail.event.Trigger;
import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.FollowUp.Awaited;
import guardrail.event.Trigger.Resync;
import guardrail.exemption.Exemption;
import guardrail.exemption.ParameterVersion;
import guardrail.exemption.Verdict;
import guardrail.exemption.Verdict.Absent;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Over;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unseen;
import guardrail.guarded.Sample;
import guardrail.incident.Mode;
import guardrail.ledger.InMemoryLedger;
import guardrail.observation.Looks;
import guardrail.remediation.InMemoryAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One trail, whose account somebody exempts at {@link Looks#NOW}. */
class ExemptTest {
  private static final Trigger CHANGED = new ExemptionChanged(List.of(PLAIN_TRAIL.account()));
  private static final Trigger DUE = new FollowUp(Sample.ARN.toString(), Awaited.END_OF_EXEMPTION);
  private static final String KEEPER = "arn:aws:sts::111122223333:assumed-role/BreakGlass/ada";

  private final SettableClock clock = new SettableClock(Looks.NOW);
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final InMemoryAws aws = InMemoryAws.stopped();
  private final List<Alert> told = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final List<Duration> hops = new ArrayList<>();
  private Verdict verdict = new Absent();
  private int asked;

  private static Open open(long version, Instant until) {
    var terms = new Exemption("111122223333", "moves the bucket", "Grace", "OPS-1", until);
    return new Open(terms, new ParameterVersion(version, terms.json(), KEEPER, Looks.NOW));
  }

  private Open opened() {
    var open = open(1, Looks.NOW.plus(Duration.ofMinutes(40)));
    verdict = open;
    handle(CHANGED);
    return open;
  }

  @Test
  void while_it_is_open_drift_is_told_and_not_repaired() {
    opened();

    handle(Events.trigger("stop-by-name"));
    handle(new Resync());

    assertThat(aws.calls()).isEmpty();
    assertThat(outcomes()).containsExactly("EXEMPTION_OPENED", "DRIFTED", "DRIFTED");
    assertThat(told.get(2).email()).contains("the account is exempt until", "start-logging");
    assertThat(log).anyMatch(line -> line.contains("Exempt until") && line.contains(KEEPER));
  }

  @Test
  void its_end_is_told_once_with_what_happened_meanwhile_and_the_trail_is_repaired() {
    var open = opened();
    handle(Events.trigger("stop-by-name"));
    told.clear();

    clock.pass(Duration.ofMinutes(41));
    verdict = new Over(open.terms(), open.written());
    handle(DUE);
    handle(DUE);

    assertThat(outcomes()).containsExactly("EXEMPTION_ENDED", "REMEDIATED");
    assertThat(told.getFirst().email())
        .contains("Its time was up", "StopLogging by", "Logging is off", "The trail was repaired");
    assertThat(told.get(1).email()).contains("told while the account was exempt");
    assertThat(ledger.entry(PLAIN_TRAIL).exemption()).isEmpty();
  }

  @Test
  void a_well_trail_costs_no_question_and_its_exemption_ends_all_the_same() {
    aws.status(Looks.logging(Looks.STARTED));
    handle(new Resync());
    assertThat(asked).isZero();

    opened();
    verdict = new Absent();
    handle(new Resync());
    handle(new Resync());

    assertThat(asked).isEqualTo(2);
    assertThat(outcomes()).containsExactly("EXEMPTION_OPENED", "EXEMPTION_ENDED");
    assertThat(told.get(1).attributes()).containsEntry("severity", "INFORMATIONAL");
  }

  @Test
  void what_cannot_be_read_is_no_exemption_and_is_said() {
    verdict = new Unseen(Sample.error("ThrottlingException"));

    handle(Events.trigger("stop-by-name"));

    assertThat(outcomes()).containsExactly("REMEDIATED");
    assertThat(told.getFirst().email())
        .contains("AWS did not say whether the account is exempt", "ThrottlingException");
    assertThat(log).anyMatch(line -> line.startsWith("Not exempt: "));
  }

  @Test
  void an_end_that_nobody_can_read_is_told_when_its_time_is_up() {
    opened();
    verdict = new Unseen(Sample.error("ThrottlingException"));
    handle(new Resync());
    assertThat(outcomes()).containsExactly("EXEMPTION_OPENED", "DRIFTED", "REMEDIATED");

    clock.pass(Duration.ofMinutes(40));
    handle(DUE);

    assertThat(outcomes()).endsWith("EXEMPTION_ENDED");
  }

  @Test
  void one_that_does_not_count_is_told_once_and_repairs_nothing_less() {
    var written = new ParameterVersion(1, "{}", "arn:aws:iam::1:user/mallory", Looks.NOW);
    verdict = new Refused(written, "mallory wrote it");
    handle(CHANGED);
    handle(CHANGED);
    aws.status(Looks.notLogging(Looks.STARTED, clock.instant()));
    handle(Events.trigger("stop-by-name"));

    assertThat(outcomes()).containsExactly("EXEMPTION_OPENED", "REMEDIATED", "REMEDIATED");
    assertThat(told.getFirst().attributes()).containsEntry("severity", "HIGH");
    assertThat(hops).isEmpty();
  }

  @Test
  void one_that_is_written_over_ends_and_the_other_is_told() {
    opened();
    var written = new ParameterVersion(2, "{}", "arn:aws:iam::1:user/mallory", clock.instant());
    verdict = new Refused(written, "mallory wrote it");

    handle(CHANGED);

    assertThat(outcomes())
        .containsExactly(
            "EXEMPTION_OPENED", "DRIFTED", "EXEMPTION_ENDED", "EXEMPTION_OPENED", "REMEDIATED");
    assertThat(told.get(2).email()).contains("It was written over: mallory wrote it.");
  }

  @Test
  void one_that_is_prolonged_goes_on_with_what_was_seen() {
    opened();
    handle(Events.trigger("stop-by-name"));
    verdict = open(2, Looks.NOW.plus(Duration.ofHours(3)));
    handle(CHANGED);

    var episode = ledger.entry(PLAIN_TRAIL).openExemption().orElseThrow();
    assertThat(episode.calls()).hasSize(1);
    assertThat(told.getLast().subject()).contains("now exempt until");
    assertThat(hops).containsExactly(Duration.ofMinutes(15));
  }

  @Test
  void one_message_follows_the_other_to_its_end_and_a_second_event_begins_no_second_row() {
    opened();
    handle(CHANGED);
    for (int hop = 0; hop < 2; hop++) {
      clock.pass(hops.getLast());
      handle(DUE);
    }

    assertThat(hops)
        .containsExactly(Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofSeconds(601));
  }

  @Test
  void an_event_of_another_repair_is_not_asked_about_twice() {
    handle(Events.trigger("stop-by-name"));

    assertThat(asked).isEqualTo(1);
    assertThat(outcomes()).containsExactly("REMEDIATED");
  }

  private List<String> outcomes() {
    return told.stream().map(alert -> String.valueOf(alert.attributes().get("outcome"))).toList();
  }

  private Verdict ask() {
    asked++;
    return verdict;
  }

  private void handle(Trigger trigger) {
    Pause pause = clock::pass;
    var sentry =
        new Sentry(
            false,
            new Reconciler(aws, aws, Mode.ENFORCE, (_, _) -> ask(), clock, pause),
            ledger,
            new Messenger(ledger, told::add, clock, Guards.TOLERANCE),
            new Aftercare(
                (_, awaited, delay) -> {
                  if (awaited == Awaited.END_OF_EXEMPTION) {
                    hops.add(delay);
                  }
                  return Optional.empty();
                },
                Guards.PATIENCE,
                clock),
            clock);
    var invocation = Guards.invocation(log::add);
    sentry.tell(sentry.reconcile(PLAIN_TRAIL, trigger, GUARDED, invocation), invocation);
  }
}
