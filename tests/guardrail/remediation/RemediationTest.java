package guardrail.remediation;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.LOG_GROUP;
import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.RECORDING;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import guardrail.remediation.KeyRemediation.CancelKeyDeletion;
import guardrail.remediation.KeyRemediation.EnableKey;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.SinkRemediation.CreateLogGroup;
import guardrail.remediation.SinkRemediation.CreateTopic;
import guardrail.remediation.SinkRemediation.PutRetentionPolicy;
import guardrail.remediation.SinkRemediation.SetTopicPolicy;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RemediationTest {

  static List<Remediation> remediations() {
    return List.of(
        new CreateTrail(FULL),
        new UpdateTrail(FULL, Set.of(Setting.KMS_KEY)),
        new StartLogging(),
        new PutEventSelectors(RECORDING.selectors()),
        new PutInsightSelectors(RECORDING.insights()),
        new AddTags(RECORDING.tags()),
        new EnableAWSServiceAccess(),
        new CreateBucket(LOG_BUCKET),
        new PutBucketPolicy(LOG_BUCKET, "{}"),
        new PutPublicAccessBlock(LOG_BUCKET),
        new PutBucketVersioning(LOG_BUCKET),
        new PutBucketEncryption(LOG_BUCKET),
        new PutBucketOwnershipControls(LOG_BUCKET),
        new RemoveLifecycleRules(LOG_BUCKET, List.of("a-rule")),
        new CancelKeyDeletion(KEY),
        new EnableKey(KEY),
        new CreateTopic(TOPIC),
        new SetTopicPolicy(TOPIC, "{}"),
        new CreateLogGroup(LOG_GROUP),
        new PutRetentionPolicy(LOG_GROUP, 365));
  }

  @Test
  void every_kind_of_remediation_is_tested_here() {
    assertThat(remediations().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(kinds(Remediation.class).toList());
  }

  @ParameterizedTest
  @MethodSource("remediations")
  void the_role_of_the_function_may_do_every_remediation(Remediation remediation)
      throws IOException {
    var template = Files.readString(Path.of("template.yaml"));
    var role =
        template.substring(
            template.indexOf("\n  TrailGuardRole:"), template.indexOf("\n  ResyncRole:"));

    assertThat(remediation.iamActions()).isNotEmpty();
    assertThat(remediation.iamActions())
        .allSatisfy(
            action -> assertThat(role).containsPattern("[-:\\[,] ?" + action + "[\\s,\\]]"));
  }

  @Test
  void the_role_is_passed_only_where_there_is_one() {
    assertThat(new CreateTrail(FULL).iamActions())
        .containsExactly("cloudtrail:CreateTrail", "iam:PassRole");
    assertThat(new CreateTrail(PLAIN).iamActions()).containsExactly("cloudtrail:CreateTrail");
    assertThat(new UpdateTrail(PLAIN, Set.of(Setting.KMS_KEY)).iamActions())
        .containsExactly("cloudtrail:UpdateTrail");
  }

  @Test
  void a_start_needs_the_trail_that_was_to_be_made_before_it() {
    assertThat(new StartLogging().needs(new CreateTrail(PLAIN))).isTrue();
    assertThat(new StartLogging().needs(new UpdateTrail(PLAIN, Set.of(Setting.KMS_KEY)))).isFalse();
  }

  @Test
  void the_role_is_passed_with_the_log_group_and_not_with_a_key() {
    assertThat(new UpdateTrail(FULL, Set.of(Setting.CLOUD_WATCH_LOGS_LOG_GROUP)).iamActions())
        .containsExactly("cloudtrail:UpdateTrail", "iam:PassRole");
    assertThat(new UpdateTrail(FULL, Set.of(Setting.KMS_KEY)).iamActions())
        .containsExactly("cloudtrail:UpdateTrail");
  }

  @Test
  void what_hardens_a_bucket_needs_that_bucket_and_nothing_needs_what_is_there_already() {
    var created = new CreateBucket(LOG_BUCKET);

    for (var remediation : remediations()) {
      assertThat(remediation.needs(created))
          .as("%s", remediation)
          .isEqualTo(remediation instanceof BucketRemediation && !remediation.equals(created));
      assertThat(remediation.needs(new CreateBucket("another"))).isFalse();
      assertThat(remediation.needs(new StartLogging())).isFalse();
    }
  }

  @Test
  void what_a_trail_carries_needs_the_trail_that_was_to_be_made_before_it() {
    for (var step :
        List.of(
            new PutEventSelectors(RECORDING.selectors()),
            new PutInsightSelectors(RECORDING.insights()),
            new AddTags(RECORDING.tags()))) {
      assertThat(step.needs(new CreateTrail(PLAIN))).isTrue();
      assertThat(step.needs(new StartLogging())).isFalse();
    }
  }

  @Test
  void only_what_is_done_with_a_trail_needs_one_that_is_made() {
    for (var remediation : remediations()) {
      assertThat(remediation.needs(new CreateTrail(PLAIN)))
          .as("%s", remediation)
          .isEqualTo(
              remediation instanceof StartLogging
                  || remediation instanceof PutEventSelectors
                  || remediation instanceof PutInsightSelectors
                  || remediation instanceof AddTags);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TrailAlreadyExistsException, true",
    "ConflictException, false",
  })
  void a_name_is_taken_if_cloudtrail_says_so_of_a_creation(String code, boolean taken) {
    var overtaken = new Overtaken(Sample.error(code));

    assertThat(new Attempt(new CreateTrail(PLAIN), overtaken).foundNameTaken()).isEqualTo(taken);
    assertThat(new Attempt(new StartLogging(), overtaken).foundNameTaken()).isFalse();
    assertThat(new Attempt(new CreateTrail(PLAIN), new Applied()).foundNameTaken()).isFalse();
  }

  @Test
  void what_was_to_be_made_is_needed_by_what_is_done_with_it() {
    assertThat(new EnableKey(KEY).needs(new CancelKeyDeletion(KEY))).isTrue();
    assertThat(new SetTopicPolicy(TOPIC, "{}").needs(new CreateTopic(TOPIC))).isTrue();
    assertThat(new PutRetentionPolicy(LOG_GROUP, 365).needs(new CreateLogGroup(LOG_GROUP)))
        .isTrue();
    assertThat(new SetTopicPolicy(TOPIC, "{}").needs(new CreateLogGroup(LOG_GROUP))).isFalse();
    assertThat(new CreateTopic(TOPIC).needs(new CreateTrail(PLAIN))).isFalse();
  }

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(RemediationTest::kinds)
        : Stream.of(kind);
  }
}
