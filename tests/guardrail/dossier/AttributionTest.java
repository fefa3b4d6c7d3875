package guardrail.dossier;

import static guardrail.dossier.DarkTime.ARN;
import static guardrail.dossier.DarkTime.FROM;
import static guardrail.dossier.DarkTime.REFUSES;
import static guardrail.dossier.DarkTime.TO;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift;
import guardrail.drift.Explanation;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.TrailDrift.Modified;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who did what was found, where no event told. */
class AttributionTest {
  private static final String OWN = "arn:aws:iam::444455556666:role/CloudTrailGuardrail";

  private static List<String> actors(Drift drift, PastCall... found) {
    return Attribution.of(DarkTime.attribution(drift), List.of(found), List.of()).calls().stream()
        .map(PastCall::actor)
        .toList();
  }

  private static PastCall policy(Instant at, String actor, String bucket) {
    return call(at, actor, "s3", "PutBucketPolicy", Optional.empty(), "bucketName", bucket);
  }

  private static PastCall call(
      Instant at,
      String actor,
      String service,
      String name,
      Optional<String> error,
      String... parameters) {
    return PastCall.of(
        "",
        at,
        "",
        DarkTime.record(actor + at, at, actor, "AKIA1", service, name, error, parameters));
  }

  @Test
  void the_last_call_on_it_made_it() {
    assertThat(
            actors(
                REFUSES,
                policy(FROM, "first", "logs"),
                policy(FROM.plusSeconds(2), "last", "logs"),
                policy(FROM.plusSeconds(3), "elsewhere", "other-logs")))
        .containsExactly("last");
  }

  @Test
  void what_failed_what_came_later_and_what_is_of_another_name_made_nothing() {
    assertThat(
            actors(
                REFUSES,
                call(
                    FROM,
                    "failed",
                    "s3",
                    "PutBucketPolicy",
                    Optional.of("AccessDenied"),
                    "bucketName",
                    "logs"),
                policy(TO.plusSeconds(1), "later", "logs"),
                call(
                    FROM,
                    "tags",
                    "s3",
                    "PutBucketTagging",
                    Optional.empty(),
                    "bucketName",
                    "logs")))
        .isEmpty();
  }

  @Test
  void the_guardrails_own_repair_is_none_and_what_it_put_right_before_is_another_incident() {
    var repair = policy(TO, OWN, "logs");
    var before = TO.minus(Duration.ofHours(2));

    assertThat(actors(REFUSES, policy(FROM, "mallory", "logs"), repair)).containsExactly("mallory");
    assertThat(
            actors(
                REFUSES,
                policy(before, "mallory", "logs"),
                policy(before.plusSeconds(9), OWN, "logs"),
                repair))
        .isEmpty();
  }

  @Test
  void an_update_must_have_asked_for_the_setting_and_named_this_trail() {
    var prefix = new Modified(Setting.S3_KEY_PREFIX, "audit", "elsewhere");
    var ours = update(FROM, "mallory", ARN.name(), "s3KeyPrefix");

    assertThat(
            actors(
                prefix,
                ours,
                update(FROM.plusSeconds(1), "another", "standard-trail-2", "s3KeyPrefix"),
                update(FROM.plusSeconds(2), "topic", ARN.name(), "snsTopicName")))
        .containsExactly("mallory");
    assertThat(actors(prefix, update(FROM, "by-arn", ARN.toString(), "s3KeyPrefix")))
        .containsExactly("by-arn");
  }

  private static PastCall update(Instant at, String actor, String trail, String parameter) {
    return call(
        at, actor, "cloudtrail", "UpdateTrail", Optional.empty(), "name", trail, parameter, "x");
  }

  @Test
  void an_update_that_asked_for_what_is_right_did_not_break_it() {
    var topic = new Modified(Setting.SNS_TOPIC, "arn:aws:sns:us-east-1:111122223333:files", "");
    var right =
        call(
            FROM.plusSeconds(1),
            "deploy",
            "cloudtrail",
            "UpdateTrail",
            Optional.empty(),
            "name",
            ARN.name(),
            "snsTopicName",
            "files");

    assertThat(actors(topic, right, update(FROM, "mallory", ARN.name(), "snsTopicName")))
        .containsExactly("mallory");
    assertThat(actors(topic, right)).isEmpty();
  }

  /** Load balancers have tags, too, and other Regions log groups of the same name. */
  @Test
  void calls_of_another_service_or_in_another_region_made_nothing() {
    var tags = new TagsMissing(Map.of());
    var group = new LogGroupMissing("arn:aws:logs:eu-west-1:111122223333:log-group:trail-events:*");
    var here = new LogGroupMissing("arn:aws:logs:us-east-1:111122223333:log-group:trail-events:*");
    var deleted =
        call(FROM, "x", "logs", "DeleteLogGroup", Optional.empty(), "logGroupName", "trail-events");

    assertThat(actors(tags, call(FROM, "lb", "elasticloadbalancing", "AddTags", Optional.empty())))
        .isEmpty();
    assertThat(actors(tags, call(FROM, "lake", "cloudtrail", "AddTags", Optional.empty())))
        .isEmpty();
    assertThat(actors(group, deleted)).isEmpty();
    assertThat(actors(here, deleted)).containsExactly("x");
    assertThat(update(FROM, "x", ARN.name(), "s3KeyPrefix").isAbout(elsewhere())).isFalse();
  }

  private static TrailArn elsewhere() {
    return new TrailArn("aws", "eu-west-1", "111122223333", ARN.name());
  }

  @Test
  void what_no_call_explains_is_nobodys() {
    var request = DarkTime.attribution(new TagsMissing(Map.of()), REFUSES);

    var found = Attribution.of(request, List.of(policy(FROM, "x", "logs")), List.of());

    assertThat(found.calls()).hasSize(1);
    assertThat(found.unknown()).containsExactly(Explanation.onTrail("AddTags", "RemoveTags"));
  }

  @Test
  void where_such_calls_are_must_have_been_asked_if_nobody_is_known() {
    var abroad = new Gap("us-east-1", "all calls", Optional.empty(), "denied");
    var role = new RoleRefuses("arn:aws:iam::111122223333:role/logs", "why");

    assertThat(attribution(role, abroad).unanswered()).contains(abroad);
    assertThat(attribution(new TagsMissing(Map.of()), abroad).unanswered()).isEmpty();
  }

  private static Attribution attribution(Drift drift, Gap gap) {
    var ours = DarkTime.attribution(drift);
    var request =
        new AttributionRequest(
            elsewhere(),
            ours.incidentId(),
            ours.foundAt(),
            ours.severity(),
            ours.reasons(),
            ours.found(),
            ours.unexplained());
    return Attribution.of(request, List.of(), List.of(gap));
  }

  /** Such calls name no trail. */
  @Test
  void who_registered_an_administrator_is_known_too() {
    var call =
        call(
            FROM,
            "mallory",
            "cloudtrail",
            "RegisterOrganizationDelegatedAdmin",
            Optional.empty(),
            "memberAccountId",
            "444455556666");

    assertThat(actors(new AdministratorsDiffer(List.of(), List.of("444455556666")), call))
        .containsExactly("mallory");
  }

  @Test
  void each_drift_has_its_own_call_and_one_call_counts_once() {
    var tags =
        call(
            FROM.plusSeconds(5),
            "second",
            "cloudtrail",
            "RemoveTags",
            Optional.empty(),
            "resourceId",
            ARN.toString());
    var request =
        DarkTime.attribution(new TagsMissing(Map.of()), REFUSES, new TagsMissing(Map.of("a", "b")));

    var found =
        Attribution.of(request, List.of(tags, policy(FROM, "first", "logs")), List.of()).calls();

    assertThat(found).extracting(PastCall::actor).containsExactly("first", "second");
  }
}
