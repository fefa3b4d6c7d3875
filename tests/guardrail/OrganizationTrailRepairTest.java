package guardrail;

import static guardrail.guarded.Sample.ORGANIZATIONS;
import static guardrail.incident.Outcome.DRIFTED;
import static guardrail.incident.Outcome.REMEDIATED;
import static guardrail.incident.Outcome.REMEDIATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift.Unjudged;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.WakeUp;
import guardrail.incident.Wakes;
import guardrail.observation.Backing;
import guardrail.observation.Looks;
import guardrail.observation.Part.Known;
import guardrail.remediation.InMemoryAws;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationTrailRepairTest {
  private static final TrailSettings WIDE = ORGANIZATIONS.standard().settings();

  @Test
  void access_comes_back_before_the_trail_is_made_the_organizations_again() {
    var aws = InMemoryAws.recording(WIDE).withoutTrustedAccess();

    var incident = reconcile(aws, Wakes.RESYNC);

    assertThat(incident.outcome()).isEqualTo(REMEDIATED);
    assertThat(aws.calls())
        .containsExactly(
            new EnableAWSServiceAccess(),
            new UpdateTrail(WIDE, Set.of(Setting.IS_ORGANIZATION_TRAIL)));
  }

  @Test
  void without_access_a_deleted_trail_records_its_own_account_at_least() {
    var aws =
        InMemoryAws.deleted()
            .withoutTrustedAccess()
            .failing(EnableAWSServiceAccess.class, "AccessDeniedException");

    var incident = reconcile(aws, Wakes.RESYNC);

    assertThat(aws.isLogging()).isTrue();
    assertThat(aws.calls()).contains(new CreateTrail(WIDE.ofOneAccount()));
    assertThat(incident.outcome()).isEqualTo(REMEDIATION_FAILED);
    assertThat(incident.after().withoutMembers()).isTrue();
  }

  @Test
  void the_call_that_took_the_access_away_is_its_cause() {
    var aws = InMemoryAws.recording(WIDE).withoutTrustedAccess();

    var incident = reconcile(aws, by("disable-service-access"));

    assertThat(incident.cause().flatMap(CloudTrailRecord::eventName))
        .contains("DisableAWSServiceAccess");
  }

  @Test
  void another_services_access_explains_nothing() {
    var aws = InMemoryAws.recording(WIDE).withoutTrustedAccess();
    var other =
        ours("disable-service-access")
            .replace("cloudtrail.amazonaws.com\"", "config.amazonaws.com\"");

    var incident = reconcile(aws, wakeUp(other));

    assertThat(incident.cause()).isEmpty();
  }

  @Test
  void administrators_are_told_with_their_cause_and_never_changed() {
    var one = new Backing(new Known<>(true), new Known<>(List.of(Sample.OTHER_ACCOUNT)));
    var look = Looks.of(WIDE).backed(one);
    var aws = InMemoryAws.recording(WIDE).showingFirst(look);

    var incident = reconcile(aws, by("deregister-delegated-admin"));

    assertThat(aws.calls()).isEmpty();
    assertThat(incident.outcome()).isEqualTo(DRIFTED);
    assertThat(incident.cause()).isPresent();
    assertThat(incident.isTold()).isTrue();
    assertThat(incident.before().drift()).noneMatch(Unjudged.class::isInstance);
  }

  private static Incident reconcile(InMemoryAws aws, WakeUp wakeUp) {
    return new Reconciler(aws, aws, Mode.ENFORCE, () -> Looks.NOW, _ -> {})
        .reconcile(ORGANIZATIONS, wakeUp, Memory.NONE, Instant.MAX);
  }

  private static WakeUp by(String event) {
    return wakeUp(ours(event));
  }

  private static WakeUp wakeUp(String json) {
    return Wakes.by(json.getBytes(StandardCharsets.UTF_8), ORGANIZATIONS);
  }

  /** The files speak of another management account. */
  private static String ours(String event) {
    return new String(Events.bytes(event), StandardCharsets.UTF_8)
        .replace("999988887777", Sample.ACCOUNT);
  }
}
