package guardrail.incident;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.remediation.Judgement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls on a log bucket, or on the log group's role, that are told and not repaired. */
class AlterationTest {
  private static final String POLICY_NAME = "detail/requestParameters/policyName";
  private static final Observation WELL = Looks.of(Sample.FULL);

  @ParameterizedTest
  @CsvSource({
    "put-bucket-object-lock-configuration, OBJECT_LOCK",
    "put-object-lock-configuration, OBJECT_LOCK",
    "put-bucket-replication, REPLICATION",
    "delete-bucket-replication, REPLICATION"
  })
  void is_told_though_all_is_well(String event, Alteration alteration) {
    var incident = on(event, Looks.well());

    assertThat(incident.wakeUp().altered()).contains(alteration);
    assertThat(incident.wakeUp().cause()).isPresent();
    assertThat(incident.wakeUp().brokeTheStandard()).isFalse();
    assertThat(incident.outcome()).isEqualTo(Outcome.DRIFTED);
    assertThat(incident.isTold()).isTrue();
  }

  @Test
  void one_more_policy_on_the_log_groups_role_is_told_though_all_is_well() {
    var attached = onOurRole("attach-role-policy");
    var put = onOurRole(Events.with("put-role-policy", POLICY_NAME, "more"));

    for (var wakeUp : List.of(attached, put)) {
      assertThat(wakeUp.altered()).contains(Alteration.ROLE_POLICIES);
      assertThat(incident(Sample.FULL_TRAIL, wakeUp, WELL).outcome()).isEqualTo(Outcome.DRIFTED);
    }
  }

  @Test
  void the_stacks_own_policy_on_that_role_is_judged_by_the_look() {
    assertThat(onOurRole("put-role-policy").altered()).isEmpty();
    assertThat(onOurRole("detach-role-policy").altered()).isEmpty();
  }

  @Test
  void a_policy_on_another_role_is_nobodys_business() {
    assertThat(Wakes.by(Events.bytes("attach-role-policy"), Sample.FULL_TRAIL).altered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-bucket-versioning", "put-bucket-policy", "put-event-selectors"})
  void other_calls_alter_nothing_that_a_look_would_not_see(String event) {
    assertThat(Wakes.by(event).altered()).isEmpty();
  }

  @Test
  void of_another_bucket_is_not_the_guardrails_business() {
    var wakeUp =
        Wakes.by(
            Events.with("put-bucket-replication", "detail/requestParameters/bucketName", "other"));

    assertThat(wakeUp.altered()).isEmpty();
    assertThat(wakeUp.cause()).isEmpty();
  }

  @Test
  void that_aws_did_not_carry_out_altered_nothing() {
    var denied = Events.with("put-bucket-replication", "detail/errorCode", "AccessDenied");

    assertThat(Wakes.by(denied).altered()).isEmpty();
  }

  @Test
  void that_is_not_believed_altered_nothing() {
    var forged = Events.with("put-bucket-replication", "detail/recipientAccountId", "444455556666");

    assertThat(Wakes.by(forged).altered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"put-bucket-versioning", "disable-key", "delete-topic", "add-tags"})
  void calls_whose_effect_a_look_does_not_find_are_silent(String event) {
    var incident = on(event, Looks.well());

    assertThat(incident.outcome()).isEqualTo(Outcome.COMPLIANT);
    assertThat(incident.isTold()).isFalse();
  }

  private static Incident on(String event, Observation look) {
    return incident(Sample.PLAIN_TRAIL, Wakes.by(event), look);
  }

  private static WakeUp onOurRole(String event) {
    return onOurRole(Events.bytes(event));
  }

  private static WakeUp onOurRole(byte[] event) {
    var name = Sample.FULL_TRAIL.logGroupRoleName().orElseThrow();
    return Wakes.by(
        Events.with(event, "detail/requestParameters/roleName", name), Sample.FULL_TRAIL);
  }

  private static Incident incident(GuardedTrail trail, WakeUp wakeUp, Observation look) {
    var judged = Judgement.of(trail, look);
    return new Incident(trail, wakeUp, Mode.ENFORCE, judged, List.of(), judged);
  }
}
