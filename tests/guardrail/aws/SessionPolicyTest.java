package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.aws.sts.SessionPolicy;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.MemberStandard;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.BucketRemediation.RemoveLifecycleRules;
import guardrail.remediation.KeyRemediation.CancelKeyDeletion;
import guardrail.remediation.KeyRemediation.EnableKey;
import guardrail.remediation.OrganizationRemediation;
import guardrail.remediation.Remediation;
import guardrail.remediation.SinkRemediation;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import guardrail.selectors.EventSelectors;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a member account's session may do, with the longest names that AWS and the stack allow. */
class SessionPolicyTest {
  /** AWS STS API Reference, AssumeRole, Policy. */
  private static final int LONGEST = 2_048;

  private static final GuardedTrail TRAIL =
      new MemberStandard(
              "aws-us-gov",
              "us-gov-west-1",
              "t".repeat(128),
              "b".repeat(27),
              Optional.of("p".repeat(200)),
              Optional.of("arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/" + "k".repeat(40)),
              Optional.empty())
          .trailOf("444455556666");

  static List<Remediation> remediations() {
    TrailSettings settings = TRAIL.standard().settings();
    var bucket = "b".repeat(63);
    return List.of(
        new CreateTrail(settings),
        new UpdateTrail(settings, EnumSet.allOf(Setting.class)),
        new StartLogging(),
        new CreateBucket(bucket),
        new PutBucketPolicy(bucket, LogBucketPolicy.of(TRAIL, bucket)),
        new PutPublicAccessBlock(bucket),
        new PutBucketVersioning(bucket),
        new PutBucketEncryption(bucket),
        new PutBucketOwnershipControls(bucket),
        new RemoveLifecycleRules(bucket, List.of("r".repeat(255))),
        new PutEventSelectors(EventSelectors.recording(List.of())),
        new PutInsightSelectors(Set.of()),
        new AddTags(Map.of("k".repeat(128), "v".repeat(256))),
        new CancelKeyDeletion(settings.kmsKeyId().orElseThrow()),
        new EnableKey(settings.kmsKeyId().orElseThrow()));
  }

  @Test
  void every_kind_of_remediation_is_tested_here() {
    assertThat(remediations().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            // The hub changes the organization with its own role, and never in a member's session;
            // a member's trail has neither topic nor log group (MemberStandard).
            kinds(Remediation.class)
                .filter(kind -> !OrganizationRemediation.class.isAssignableFrom(kind))
                .filter(kind -> !SinkRemediation.class.isAssignableFrom(kind))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("remediations")
  void sts_takes_it_and_it_allows_one_call_on_one_resource(Remediation step) throws IOException {
    var policy = SessionPolicy.of(TRAIL, step);

    assertThat(policy).hasSizeLessThanOrEqualTo(LONGEST);
    var statements = (List<?>) JSON.std.mapFrom(policy).get("Statement");
    assertThat(statements).hasSize(1);
    assertThat(policy).contains(step.iamActions()).doesNotContain("*");
  }

  @Test
  void a_look_is_taken_too_and_writes_nothing() throws IOException {
    var policy = SessionPolicy.ofLook(TRAIL);

    assertThat(policy).hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(JSON.std.mapFrom(policy)).containsKey("Statement");
    assertThat(policy)
        .doesNotContainPattern("\"(cloudtrail|s3|iam):(?!Get|List|Describe)")
        .doesNotContain("GetObject");
  }

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(SessionPolicyTest::kinds)
        : Stream.of(kind);
  }
}
