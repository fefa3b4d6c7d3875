package localaws.http;

import static localaws.organizations.SampleOrganization.MANAGER;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import localaws.Sample;
import localaws.iam.Policy;
import localaws.organizations.SampleOrganization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.sts.model.RegionDisabledException;
import software.amazon.awssdk.services.sts.model.StsException;

class StsWireIT {
  private static final String ROLE = "arn:aws:iam::444455556666:role/CloudTrailGuardrail";

  private final AtomicReference<Instant> now = new AtomicReference<>(Sample.NOON);
  private final SampleOrganization sample = SampleOrganization.founded(now::get);
  @RegisterExtension final Served served = new Served(sample.world());
  private final StsClient sts = served.client(StsClient.builder(), MANAGER.accessKeyId());

  StsWireIT() {
    var trust =
        Map.of(
            "Effect", "Allow",
            "Principal", Map.of("AWS", "arn:aws:iam::999988887777:root"),
            "Action", "sts:AssumeRole");
    sample.world().run(state -> state.roles().put(ROLE, List.of(trust), Policy.ADMINISTRATOR));
    sample.record(MEMBERS_ADMIN);
  }

  @Test
  void the_sdk_works_in_another_account_with_a_roles_session() {
    var credentials = assume();

    assertThat(credentials.expiration()).isEqualTo(Sample.NOON.plusSeconds(900));
    try (var cloudTrail = client(credentials)) {
      assertThat(cloudTrail.describeTrails().trailList())
          .allMatch(trail -> trail.trailARN().equals(SampleOrganization.trailArn(MEMBER)))
          .hasSize(1);
    }
  }

  @Test
  void the_sdk_reads_that_a_session_is_over() {
    var credentials = assume();
    now.set(credentials.expiration());

    try (var cloudTrail = client(credentials);
        var s3 =
            served.client(S3Client.builder().forcePathStyle(true), credentials.accessKeyId())) {
      assertThat(
              catchThrowableOfType(CloudTrailException.class, () -> cloudTrail.describeTrails())
                  .awsErrorDetails()
                  .errorCode())
          .isEqualTo("ExpiredTokenException");
      assertThat(
              catchThrowableOfType(
                      S3Exception.class,
                      () -> s3.getBucketPolicy(of -> of.bucket("logs-" + MEMBER)))
                  .awsErrorDetails()
                  .errorCode())
          .isEqualTo("ExpiredToken");
    }
  }

  @Test
  void the_sdk_learns_who_it_is() {
    var identity = sts.getCallerIdentity();

    assertThat(identity.arn()).isEqualTo(MANAGER.arn());
    assertThat(identity.account()).isEqualTo(MANAGER.account());
  }

  @Test
  void the_sdk_reads_the_refusals() {
    var denied =
        catchThrowableOfType(
            StsException.class,
            () -> sts.assumeRole(of -> of.roleArn(ROLE + "2").roleSessionName("guardrail")));
    assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThatExceptionOfType(MalformedPolicyDocumentException.class)
        .isThrownBy(
            () -> sts.assumeRole(of -> of.roleArn(ROLE).roleSessionName("guardrail").policy("{")));

    sample.world().faults().withoutSts(MEMBER, true);
    assertThatExceptionOfType(RegionDisabledException.class).isThrownBy(this::assume);
  }

  private Credentials assume() {
    return sts.assumeRole(of -> of.roleArn(ROLE).roleSessionName("guardrail").durationSeconds(900))
        .credentials();
  }

  private CloudTrailClient client(Credentials credentials) {
    return served.client(CloudTrailClient.builder(), credentials.accessKeyId());
  }
}
