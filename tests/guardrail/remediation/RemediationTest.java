package guardrail.remediation;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Setting;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.TrailRemediation.CreateTrail;
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
import org.junit.jupiter.params.provider.MethodSource;

class RemediationTest {

  static List<Remediation> remediations() {
    return List.of(
        new CreateTrail(FULL),
        new UpdateTrail(FULL, Set.of(Setting.KMS_KEY)),
        new StartLogging(),
        new EnableAWSServiceAccess(),
        new CreateBucket(LOG_BUCKET),
        new PutBucketPolicy(LOG_BUCKET, "{}"),
        new PutPublicAccessBlock(LOG_BUCKET),
        new PutBucketVersioning(LOG_BUCKET),
        new PutBucketEncryption(LOG_BUCKET));
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
        .allSatisfy(action -> assertThat(role).containsPattern("[-:] " + action + "\\s"));
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

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(RemediationTest::kinds)
        : Stream.of(kind);
  }
}
