package guardrail.drift;

import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.LockedOut;
import guardrail.drift.BucketDrift.LogsExpire;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.BucketDrift.Softened;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.policy.Mended.Impossible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which recorded calls are named as the cause of which drift, over all files of events/. */
class ExplanationsTest {
  private static final AwsError DENIED = Sample.error("AccessDenied");
  private static final Impossible UNMENDED = new Impossible("no room");
  private static final String GROUP =
      "arn:aws:logs:us-east-1:111122223333:log-group:trail-events:*";
  private static final String ROLE =
      "arn:aws:iam::111122223333:role/cloudtrail-guardrail-LogGroupRole";

  static Stream<Arguments> causes() {
    return Stream.of(
        of(new ManagementEventsLeftOut(List.of("reads")), SELECTORS),
        of(new DataEventsDiffer(Set.of(), Set.of("x")), SELECTORS),
        of(new InsightsDiffer(Set.of(), Set.of()), "put-insight-selectors"),
        of(new TagsMissing(Map.of("a", "b")), "add-tags remove-tags"),
        of(new Missing(LOG_BUCKET, Optional.empty()), "delete-bucket"),
        of(new Missing(STANDBY_BUCKET, Optional.empty()), "delete-standby-bucket"),
        of(new NotOurs(LOG_BUCKET), "create-bucket delete-bucket put-bucket-policy"),
        of(new LockedOut(LOG_BUCKET, DENIED), "create-bucket delete-bucket put-bucket-policy"),
        of(new RefusesCloudTrail(LOG_BUCKET, DENIED), "delete-bucket-policy put-bucket-policy"),
        of(
            new PolicyRefuses(LOG_BUCKET, "why", List.of(), UNMENDED),
            "delete-bucket-policy put-bucket-policy"),
        of(
            new Softened(LOG_BUCKET, Hardening.PUBLIC_ACCESS_BLOCK, "off"),
            "delete-bucket-public-access-block put-bucket-public-access-block"),
        of(new Softened(LOG_BUCKET, Hardening.VERSIONING, "off"), "put-bucket-versioning"),
        of(
            new Softened(LOG_BUCKET, Hardening.ENCRYPTION, "none"),
            "delete-bucket-encryption put-bucket-encryption"),
        of(
            new Softened(LOG_BUCKET, Hardening.OWNERSHIP, "off"),
            "delete-bucket-ownership-controls put-bucket-acl put-bucket-ownership-controls"),
        of(
            new LogsExpire(LOG_BUCKET, 365, List.of()),
            "put-bucket-lifecycle put-bucket-lifecycle-configuration"),
        of(new RequesterPays(LOG_BUCKET), "put-bucket-request-payment"),
        of(
            new KeyUnusable(KEY, "Disabled"),
            "delete-imported-key-material disable-key schedule-key-deletion"),
        of(new KeyPolicyRefuses(KEY, "why"), "put-key-policy"),
        of(new TopicMissing(TOPIC), "delete-topic"),
        of(
            new TopicRefuses(TOPIC, "why", UNMENDED),
            "add-permission delete-topic remove-permission set-topic-attributes"),
        of(new LogGroupMissing(GROUP), "delete-log-group"),
        of(new RetentionShortened(GROUP, 365, 1), "put-retention-policy"),
        of(
            new RoleRefuses(ROLE, "why"),
            "delete-role delete-role-policy detach-role-policy put-role-permissions-boundary"
                + " put-role-policy update-assume-role-policy"));
  }

  private static final String SELECTORS =
      "foreign-event-selectors member-put-event-selectors put-event-selectors"
          + " put-event-selectors-by-arn";

  private static Arguments of(Drift drift, String events) {
    return Arguments.of(drift, List.of(events.split(" ", -1)));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void a_drift_is_made_by_these_calls_on_what_drifted_and_by_no_others(
      Drift drift, List<String> events) {
    assertThat(explaining(drift)).containsExactlyElementsOf(new TreeSet<>(events));
  }

  @Test
  void every_kind_of_drift_along_the_path_is_tested_here() {
    var kinds =
        Stream.of(RecordingDrift.class, BucketDrift.class, KeyDrift.class, SinkDrift.class)
            .flatMap(kind -> Stream.<Class<?>>of(kind.getPermittedSubclasses()));

    assertThat(causes().<Class<?>>map(one -> one.get()[0].getClass()).distinct())
        .containsExactlyInAnyOrderElementsOf(kinds.toList());
  }

  @ParameterizedTest
  @MethodSource("causes")
  void a_call_that_aws_did_not_carry_out_made_nothing(Drift drift, List<String> events) {
    for (var event : events) {
      var denied = Events.with(event, "detail/errorCode", "AccessDenied");

      assertThat(RequestedDrift.mayExplain(Sample.FULL_TRAIL, drift, Events.call(denied)))
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("causes")
  void of_a_call_that_shows_no_parameters_the_trails_own_and_its_keys_are_named(
      Drift drift, List<String> events) {
    for (var event : events) {
      var bare = Events.without(event, "detail/requestParameters");

      assertThat(RequestedDrift.mayExplain(Sample.FULL_TRAIL, drift, Events.call(bare)))
          .isEqualTo(drift instanceof RecordingDrift || drift instanceof KeyDrift);
    }
  }

  @Test
  void a_key_is_named_by_its_arn_as_well_as_by_its_id() {
    var byArn = Events.with("disable-key", "detail/requestParameters/keyId", KEY);

    assertThat(
            RequestedDrift.mayExplain(
                Sample.FULL_TRAIL, new KeyUnusable(KEY, "Disabled"), Events.call(byArn)))
        .isTrue();
  }

  @Test
  void a_key_policy_that_could_not_be_judged_was_written_by_who_wrote_it() {
    var undecided = new Drift.Undecided("the policy of the key " + KEY, "why");
    var bare = Events.without("put-key-policy", "detail/requestParameters");

    assertThat(explaining(undecided)).containsExactly("put-key-policy");
    assertThat(RequestedDrift.mayExplain(Sample.FULL_TRAIL, undecided, Events.call(bare))).isTrue();
  }

  @Test
  void what_could_not_be_judged_was_made_by_nobody() {
    assertThat(explaining(new Drift.Undecided("the policy", "why"))).isEmpty();
    assertThat(explaining(new Drift.Unjudged("the policy", DENIED))).isEmpty();
  }

  private static List<String> explaining(Drift drift) {
    var found = new ArrayList<String>();
    for (var name : Events.records()) {
      if (RequestedDrift.mayExplain(Sample.FULL_TRAIL, drift, Events.call(name))) {
        found.add(name);
      }
    }
    return found;
  }
}
