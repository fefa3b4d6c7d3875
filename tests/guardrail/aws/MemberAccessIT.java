package guardrail.aws;

import static guardrail.aws.OrganizationHub.MEMBER;
import static guardrail.aws.OrganizationHub.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.observation.Observation;
import guardrail.observation.Part.Unreadable;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import localaws.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How member accounts are reached: each time by the role, with no more than is needed. */
class MemberAccessIT {
  private static final String INCIDENT = "incident-20261122T120000-0a1b";

  private final OrganizationHub hub = new OrganizationHub();
  private final AwsPorts aws = hub.aws();
  private final GuardedTrail trail = hub.trail;

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void one_look_is_one_session_that_the_next_looks_share_for_a_while() {
    aws.observe().look(trail);
    aws.observe().glance(trail);
    aws.observe().others(trail);
    assertThat(sessions()).hasSize(1);

    hub.clock.advance(Duration.ofMinutes(10));
    assertThat(aws.observe().look(trail).settings().known()).contains(Optional.empty());
    assertThat(sessions()).hasSize(2);
  }

  @Test
  void a_look_says_so_in_the_members_own_records() {
    aws.observe().look(trail);

    assertThat(sessions().getFirst().request())
        .containsEntry("RoleArn", ROLE.formatted(MEMBER))
        .containsEntry("RoleSessionName", "cloudtrail-guardrail-look")
        .containsEntry("DurationSeconds", "900");
    assertThat(hub.calls("GetTrail"))
        .extracting(Call::caller)
        .containsExactly(
            "arn:aws:sts::444455556666:assumed-role/CloudTrailGuardrail/cloudtrail-guardrail-look");
  }

  @Test
  void a_repair_bears_the_name_of_its_incident() {
    hub.withBuckets();

    assertThat(apply(new CreateTrail(trail.standard().settings()))).isEqualTo(new Applied());
    assertThat(apply(new StartLogging())).isEqualTo(new Applied());

    assertThat(sessions())
        .extracting(call -> call.request().get("RoleSessionName"))
        .containsExactly(INCIDENT, INCIDENT);
    assertThat(hub.calls("StartLogging"))
        .extracting(Call::caller)
        .containsExactly("arn:aws:sts::444455556666:assumed-role/CloudTrailGuardrail/" + INCIDENT);
    assertThat(hub.world.trail(trail.arn().toString()).orElseThrow().recording().logging())
        .isTrue();
  }

  @Test
  void the_session_of_a_look_may_not_write_though_the_role_may_do_all() {
    hub.withBuckets();
    apply(new CreateTrail(trail.standard().settings()));
    var access = access();

    var result = access.looking(trail).apply(trail, new StartLogging());

    assertThat(result).isInstanceOf(Failed.class);
    assertThat(((Failed) result).error().code()).isEqualTo("AccessDeniedException");
  }

  @Test
  void the_session_of_one_repair_may_not_make_another() {
    hub.withBuckets();
    apply(new CreateTrail(trail.standard().settings()));
    var access = access();

    var starting = access.repairing(trail, new StartLogging(), INCIDENT);

    assertThat(starting.apply(trail, new CreateTrail(trail.standard().settings())))
        .isInstanceOf(Failed.class);
    assertThat(starting.apply(trail, new StartLogging())).isEqualTo(new Applied());
  }

  @Test
  void the_hubs_own_account_needs_no_role() {
    aws.observe().look(Sample.PLAIN_TRAIL);

    assertThat(sessions()).isEmpty();
  }

  @Test
  void a_role_that_is_not_there_is_told_as_what_it_is_and_asked_for_once_a_look() {
    hub.world.run(state -> state.roles().remove(ROLE.formatted(MEMBER)));

    var seen = aws.observe().look(trail);

    assertUnreadable(seen, "AccessDenied");
    assertThat(sessions()).hasSize(1);
  }

  @Test
  void so_is_one_that_trusts_another_hub() {
    hub.roleIn(MEMBER, "777788889999");

    assertUnreadable(aws.observe().look(trail), "AccessDenied");
    assertThat(apply(new StartLogging()))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.error().operation()).isEqualTo("sts:AssumeRole"));
  }

  @Test
  void and_an_account_in_which_sts_is_not_open_yet() {
    hub.world.faults().withoutSts(MEMBER, true);

    assertUnreadable(aws.observe().look(trail), "RegionDisabledException");
  }

  @Test
  void a_session_that_was_refused_is_not_kept() {
    hub.world.faults().withoutSts(MEMBER, true);
    aws.observe().look(trail);

    hub.world.faults().withoutSts(MEMBER, false);

    assertThat(aws.observe().look(trail).settings().known()).contains(Optional.empty());
    assertThat(sessions()).hasSize(2);
  }

  private MemberAccess access() {
    return hub.memberAccess();
  }

  private Result apply(Remediation step) {
    return aws.apply().apply(trail, step, INCIDENT);
  }

  private List<Call> sessions() {
    return hub.calls("AssumeRole");
  }

  private static void assertUnreadable(Observation seen, String code) {
    assertThat(List.of(seen.settings(), seen.status(), seen.logBucket(), seen.standbyBucket()))
        .allSatisfy(part ->
            assertThat(part)
                .isInstanceOfSatisfying(
                    Unreadable.class,
                    unreadable -> {
                      assertThat(unreadable.error().code()).isEqualTo(code);
                      assertThat(unreadable.error().operation()).isEqualTo("sts:AssumeRole");
                      assertThat(unreadable.error().account()).isEqualTo(MEMBER);
                    }));
  }
}
