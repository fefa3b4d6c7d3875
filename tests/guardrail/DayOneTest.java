package guardrail;

import static guardrail.guarded.Sample.GUARDED;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.guarded.TrailArn;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.Outcome;
import guardrail.incident.Wakes;
import guardrail.ledger.InMemoryLedger;
import guardrail.observation.Looks;
import guardrail.observation.OtherTrail;
import guardrail.remediation.Apply;
import guardrail.remediation.InMemoryAws;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Until the trail has once been there, a person decides about a second copy. */
class DayOneTest {
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final List<Object> told = new ArrayList<>();

  @Test
  void no_trail_is_made_beside_another_that_records_and_that_is_told() {
    var aws = InMemoryAws.deleted().beside(other("us-east-1", "siem", true));

    var incident = handle(aws, "resync", false);

    assertThat(aws.calls()).isEmpty();
    assertThat(incident.outcome()).isEqualTo(Outcome.DRIFTED);
    assertThat(incident.after().drift()).hasOnlyElementsOfType(Beside.class);
    assertThat(told).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foreign-trail",
        "stop-wrong-account",
        "stop-trail-not-found",
        "stop-null-parameters"
      })
  void an_event_that_does_not_prove_the_trail_lets_none_be_made(String event) {
    var aws = InMemoryAws.deleted().beside(other("us-east-1", "siem", true));

    handle(aws, event, false);

    assertThat(aws.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop-by-name", "delete-trail-by-arn", "update-that-weakens"})
  void a_believed_call_on_this_very_trail_proves_that_it_was_there(String event) {
    var aws = InMemoryAws.deleted().beside(other("us-east-1", "siem", true));

    handle(aws, event, false);

    assertThat(aws.calls()).containsExactly(new CreateTrail(PLAIN), new StartLogging());
  }

  @Test
  void it_is_made_beside_one_that_does_not_record() {
    var aws = InMemoryAws.deleted().beside(other("us-east-1", "siem", false));

    assertThat(handle(aws, "resync", false).outcome()).isEqualTo(Outcome.REMEDIATED);
  }

  @Test
  void it_is_made_beside_another_where_a_second_trail_is_allowed() {
    var aws = InMemoryAws.deleted().beside(other("us-east-1", "siem", true));

    assertThat(handle(aws, "resync", true).outcome()).isEqualTo(Outcome.REMEDIATED);
  }

  @Test
  void a_decoy_holds_nothing_back_once_the_trail_was_seen() {
    handle(InMemoryAws.recording(PLAIN), "resync", false);
    var aws = InMemoryAws.deleted().beside(other("us-east-1", "decoy", true));

    assertThat(ledger.entry(PLAIN_TRAIL).trailSeen()).isTrue();
    assertThat(handle(aws, "resync", false).outcome()).isEqualTo(Outcome.REMEDIATED);
  }

  @Test
  void an_unreadable_ledger_holds_nothing_back() {
    ledger.unreadable(true);
    var aws = InMemoryAws.deleted().beside(other("us-east-1", "siem", true));

    assertThat(handle(aws, "resync", false).outcome()).isEqualTo(Outcome.REMEDIATED);
  }

  @Test
  void a_namesake_in_another_home_region_is_told_and_none_is_made() {
    var namesake = other("eu-west-1", Sample.ARN.name(), true);
    var aws = InMemoryAws.deleted().beside(namesake);

    var incident = handle(aws, "resync", false);

    assertThat(aws.calls()).isEmpty();
    assertThat(incident.after().drift()).containsExactly(new HomeElsewhere(namesake.arn()));
  }

  @Test
  void a_namesake_that_took_the_name_later_is_told_and_a_decoy_beside_it_is_not() {
    var namesake = other("eu-west-1", Sample.ARN.name(), true);
    var aws = InMemoryAws.deleted().beside(other("us-east-1", "decoy", true)).beside(namesake);
    Apply taken =
        (_, step, incident) ->
            step instanceof CreateTrail
                ? new Overtaken(Sample.error("TrailAlreadyExistsException"))
                : aws.apply(PLAIN_TRAIL, step, incident);

    var incident =
        new Reconciler(aws, taken, Mode.ENFORCE, () -> Looks.NOW, _ -> {})
            .reconcile(PLAIN_TRAIL, Wakes.RESYNC, Memory.NONE, Instant.MAX);

    assertThat(incident.after().drift()).containsExactly(new HomeElsewhere(namesake.arn()));
    assertThat(incident.after().seen().others().known().orElseThrow()).containsExactly(namesake);
  }

  @Test
  void only_a_trail_of_that_name_account_and_another_region_is_a_namesake() {
    assertThat(other("eu-west-1", Sample.ARN.name(), true).isNamesakeOf(Sample.ARN)).isTrue();
    assertThat(other("us-east-1", Sample.ARN.name(), true).isNamesakeOf(Sample.ARN)).isFalse();
    assertThat(other("eu-west-1", "another", true).isNamesakeOf(Sample.ARN)).isFalse();
    var strangers = new TrailArn("aws", "eu-west-1", Sample.OTHER_ACCOUNT, Sample.ARN.name());
    assertThat(new OtherTrail(strangers, PLAIN, true).isNamesakeOf(Sample.ARN)).isFalse();
  }

  private Incident handle(InMemoryAws aws, String event, boolean allowSecondTrail) {
    var reconciler = new Reconciler(aws, aws, Mode.ENFORCE, () -> Looks.NOW, _ -> {});
    return Guards.guard(GUARDED, allowSecondTrail, reconciler, ledger, told::add, () -> Looks.NOW)
        .handle(Events.bytes(event), Guards.invocation(_ -> {}))
        .getFirst();
  }

  private static OtherTrail other(String region, String name, boolean records) {
    return new OtherTrail(new TrailArn("aws", region, Sample.ACCOUNT, name), PLAIN, records);
  }
}
