package guardrail.remediation;

import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Setting;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.KeyRemediation.EnableKey;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of calls, whatever the order in which drift was found. */
class StepsTest {
  private static final Remediation TAGS = new AddTags(Map.of("owner", "security"));
  private static final Remediation KEY_ON = new EnableKey(KEY);
  private static final Remediation POLICY = new PutBucketPolicy(LOG_BUCKET, "{}");
  private static final Remediation VERSIONS = new PutBucketVersioning(LOG_BUCKET);
  private static final Remediation UPDATE = new UpdateTrail(PLAIN, Set.of(Setting.KMS_KEY));

  private final Steps steps = new Steps();

  @Test
  void the_trail_records_before_anything_around_it_is_mended() {
    steps.around(VERSIONS);
    steps.onPath(POLICY);
    steps.onPath(KEY_ON);
    steps.afterTrail(TAGS);
    steps.onTrail(new StartLogging());

    assertThat(steps.plan().steps())
        .containsExactly(new StartLogging(), TAGS, POLICY, KEY_ON, VERSIONS);
  }

  @Test
  void what_cloudtrail_checks_comes_before_a_trail_that_is_changed() {
    steps.onTrail(UPDATE);
    steps.onPath(KEY_ON);
    steps.onPath(POLICY);
    steps.around(VERSIONS);

    assertThat(steps.plan().steps()).containsExactly(KEY_ON, POLICY, UPDATE, VERSIONS);
  }

  @Test
  void what_cloudtrail_checks_comes_before_a_trail_that_is_made() {
    var create = new CreateTrail(PLAIN);
    steps.onTrail(create);
    steps.onTrail(new StartLogging());
    steps.onPath(POLICY);

    assertThat(steps.plan().steps()).containsExactly(POLICY, create, new StartLogging());
  }

  @Test
  void a_bucket_that_must_be_made_waits_for_the_trail_with_its_policy() {
    var made = new CreateBucket(STANDBY_BUCKET);
    var opened = new PutBucketPolicy(STANDBY_BUCKET, "{}");
    steps.onPath(made);
    steps.onPath(opened);
    steps.onPath(POLICY);
    steps.onTrail(UPDATE);

    assertThat(steps.plan().steps()).containsExactly(POLICY, UPDATE, made, opened);
  }

  @Test
  void the_organization_comes_before_all() {
    steps.onTrail(UPDATE);
    steps.onPath(POLICY);
    steps.onOrganization(new EnableAWSServiceAccess());

    assertThat(steps.plan().steps()).containsExactly(new EnableAWSServiceAccess(), POLICY, UPDATE);
  }

  @Test
  void one_call_that_takes_two_drifts_away_is_made_once() {
    steps.afterTrail(TAGS);
    steps.afterTrail(TAGS);

    assertThat(steps.plan().steps()).containsExactly(TAGS);
  }
}
