package guardrail.dossier;

import static guardrail.dossier.DarkTime.ARN;
import static guardrail.dossier.DarkTime.FROM;
import static guardrail.dossier.DarkTime.REFUSES;
import static guardrail.dossier.DarkTime.TO;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.TrailDrift.Modified;
import guardrail.guarded.Setting;
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
