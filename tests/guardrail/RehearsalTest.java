package guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SnapStart takes its snapshot after the rehearsal: it must always end, and reach nobody. */
class RehearsalTest {
  private static final Map<String, String> ORGANIZATION =
      Map.ofEntries(
          Map.entry("ORGANIZATION_ID", "o-exampleorgid"),
          Map.entry("MANAGEMENT_ACCOUNT_ID", "999988887777"),
          Map.entry("ORGANIZATIONAL_UNIT_IDS", "r-exam"),
          Map.entry("ACCOUNTS_TABLE_NAME", "Accounts"),
          Map.entry("ACCOUNT_QUEUE_URL", "https://sqs.us-east-1.amazonaws.com/1/accounts"),
          Map.entry("STACK_SET_NAME", "members"),
          Map.entry("CONTROL_TOWER", "false"),
          Map.entry("ONBOARDING_HOURS", "24"),
          Map.entry("SWEEP_MINUTES", "60"),
          Map.entry("MEMBER_LOGS", "OwnBucket"),
          Map.entry("BUCKET_NAME_PREFIX", "standard-trail"));

  private static final String ENDPOINT = "aws.endpointUrl";

  private final Optional<String> before = Optional.ofNullable(System.getProperty(ENDPOINT));

  /** Whatever asked AWS would meet a port that nobody listens on. */
  @BeforeEach
  void closeTheWay() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.setProperty(ENDPOINT, "http://127.0.0.1:" + free.getLocalPort());
    }
  }

  @AfterEach
  void openItAgain() {
    before.ifPresentOrElse(
        value -> System.setProperty(ENDPOINT, value), () -> System.clearProperty(ENDPOINT));
  }

  @ParameterizedTest
  @CsvSource({"Enforce, false", "Enforce, true", "AlertOnly, false", "AlertOnly, true"})
  void it_plays_without_a_network_in_every_mode_and_with_every_standard(
      String mode, boolean everything) {
    var config = GuardrailConfig.from(environment(mode, everything));

    assertThatCode(() -> Rehearsal.play(config)).doesNotThrowAnyException();
    assertThatCode(() -> Rehearsal.play(config)).as("a second time").doesNotThrowAnyException();
  }

  @Test
  void it_plays_in_a_member_account_too() {
    var environment = new HashMap<>(environment("Enforce", false));
    environment.putAll(ORGANIZATION);

    assertThatCode(() -> Rehearsal.play(GuardrailConfig.from(environment)))
        .doesNotThrowAnyException();
  }

  @Test
  void it_uses_the_classes_of_the_whole_way_from_the_event_to_the_alert() throws Exception {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var played =
        new ProcessBuilder(
                java,
                "-Xshare:off",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                Play.class.getName())
            .redirectErrorStream(true)
            .start();
    var loaded = new String(played.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(played.waitFor()).as(loaded).isZero();
    for (var used :
        new String[] {
          "guardrail.event.ActorParser",
          "guardrail.drift.DriftDetection",
          "guardrail.remediation.Planner",
          "guardrail.aws.cloudtrail.TrailWrites",
          "guardrail.alert.EmailText",
          "guardrail.alert.AlertDocument",
          "guardrail.aws.sns.SnsTell",
          "guardrail.aws.s3.BucketWrites",
          "software.amazon.awssdk.services.cloudtrail.model.StartLoggingRequest",
          "software.amazon.awssdk.services.cloudtrail.model.CreateTrailRequest",
          "software.amazon.awssdk.services.cloudtrail.model.TrailNotFoundException",
          "software.amazon.awssdk.services.s3.model.CreateBucketRequest",
          "software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest",
          "software.amazon.awssdk.services.cloudtrail.model.UpdateTrailRequest",
          "software.amazon.awssdk.services.s3.model.HeadBucketRequest",
          "software.amazon.awssdk.services.sns.model.PublishRequest",
          "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultAwsV4HttpSigner",
          "software.amazon.awssdk.services.organizations.model.DescribeAccountResponse",
          "software.amazon.awssdk.services.sts.model.AssumeRoleResponse",
          "guardrail.aws.sts.SessionPolicy",
          "guardrail.policy.judge.PolicyJudge",
          "guardrail.policy.PolicyMerge",
          "software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest",
          "software.amazon.awssdk.services.kms.model.EnableKeyRequest",
          "software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest",
          "software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest",
          "software.amazon.awssdk.services.iam.model.GetRoleRequest",
        }) {
      assertThat(loaded).contains(" " + used + " source:");
    }
  }

  /** A JVM that does nothing but rehearse. */
  static final class Play {
    private Play() {}

    public static void main(String[] arguments) {
      var environment = new HashMap<>(environment("Enforce", true));
      environment.putAll(ORGANIZATION);
      Rehearsal.play(GuardrailConfig.from(environment));
    }
  }

  private static Map<String, String> environment(String mode, boolean everything) {
    var environment =
        new HashMap<>(
            Map.of(
                "TRAIL_ARN", "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail",
                "LOG_BUCKET_NAME", "standard-trail-111122223333-us-east-1",
                "LOG_BUCKET_ACCOUNT_ID", "111122223333",
                "STANDBY_BUCKET_NAME", "standard-trail-standby-111122223333-us-east-1",
                "ALERT_TOPIC_ARN", "arn:aws:sns:us-east-1:111122223333:alerts",
                "LEDGER_TABLE_NAME", "Ledger",
                "INCIDENTS_TABLE_NAME", "Incidents",
                "ALLOW_SECOND_TRAIL", "false",
                "MODE", mode));
    environment.putAll(
        Map.of(
            "LOG_RETENTION_DAYS", "365",
            "LOG_GROUP_RETENTION_DAYS", "365",
            "DELIVERY_MINUTES", "30",
            "FLAPPING", "5/10",
            "DOSSIER_QUEUE_URL", "https://sqs.us-east-1.amazonaws.com/111122223333/Dossiers",
            "FOLLOW_UP_QUEUE_URL", "https://sqs.us-east-1.amazonaws.com/111122223333/FollowUps"));
    if (everything) {
      environment.put("CHANNELS", "SecurityHub,EventBridge");
      environment.put("INSIGHT_TYPES", "ApiCallRateInsight");
      environment.put("TRAIL_TAGS", "managed-by=cloudtrail-guardrail");
      environment.put("LOG_KEY_PREFIX", "audit");
      environment.put("KMS_KEY_ARN", "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab");
      environment.put("DELIVERY_TOPIC_ARN", "arn:aws:sns:us-east-1:111122223333:new-log-files");
      environment.put(
          "LOG_GROUP_ARN", "arn:aws:logs:us-east-1:111122223333:log-group:trail-events:*");
      environment.put("LOG_GROUP_ROLE_ARN", "arn:aws:iam::111122223333:role/LogGroupRole");
    }
    return environment;
  }
}
