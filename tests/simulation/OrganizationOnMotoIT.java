package simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import localaws.lambda.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * An organization on moto: its accounts are really separate, its Organizations, STS and SQS are
 * somebody else's. It raises no events and keeps no trust policy, so those are the stand-in's.
 */
class OrganizationOnMotoIT {
  private static final String HUB = "123456789012";
  private static final String KEY = "AKIAADMIN";
  private static MotoServer moto = MotoServer.none();

  @BeforeAll
  static void start() {
    assumeFalse("skip".equals(System.getProperty("guardrail.moto")), "moto is not installed");
    moto = MotoServer.start();
  }

  @AfterAll
  static void stop() {
    moto.close();
  }

  @Test
  void a_sweep_onboards_its_accounts_and_an_event_of_a_member_is_repaired_there() {
    var cloud = new MotoCloud(moto.endpoint());
    try (var organizations = organizations();
        var deployed = Deployment.of(cloud, parameters(organizations))) {
      var one = create(organizations, "payroll");
      var other = create(organizations, "sandbox");

      deployed.fire("SweepFunction");
      deployed.settle(Duration.ofSeconds(60));
      handleQueue(deployed);

      assertThat(records(one)).isTrue();
      assertThat(records(other)).isTrue();
      assertThat(deployed.function("SweepFunction").failures()).isEmpty();

      member(one).stopLogging(r -> r.name("standard-trail"));
      deployed.queue().invoke(EventFiles.read("member-stop").replace("444455556666", one));
      deployed.settle(Duration.ofSeconds(60));

      assertThat(records(one)).isTrue();
      assertThat(cloud.alerts())
          .anyMatch(told -> told.outcome().equals("REMEDIATED") && told.says(one, "StopLogging"));
    }
  }

  private static OrganizationsClient organizations() {
    return Clients.configured(
        OrganizationsClient.builder(), moto.endpoint(), Deployment.REGION, KEY);
  }

  /** The hub is the management account: moto knows no delegated administrators for reads. */
  private static Map<String, String> parameters(OrganizationsClient organizations) {
    var made =
        organizations
            .createOrganization(r -> r.featureSet(OrganizationFeatureSet.ALL))
            .organization();
    return Map.of(
        "OrganizationId",
        made.id(),
        "ManagementAccountId",
        HUB,
        "OrganizationalUnitIds",
        organizations.listRoots(_ -> {}).roots().getFirst().id());
  }

  private static String create(OrganizationsClient organizations, String name) {
    return organizations
        .createAccount(r -> r.accountName(name).email(name + "@example.com"))
        .createAccountStatus()
        .accountId();
  }

  /** As Lambda's event source mapping does it, until nothing is visible. */
  private static void handleQueue(Deployment deployed) {
    var url = deployed.variable("ACCOUNT_QUEUE_URL");
    try (var sqs =
        Clients.configured(SqsClient.builder(), moto.endpoint(), Deployment.REGION, KEY)) {
      for (var messages = receive(sqs, url); !messages.isEmpty(); messages = receive(sqs, url)) {
        var batch = json(Map.of("Records", messages));
        assertThat(deployed.function("AccountFunction").host().invoke(batch.getBytes(UTF_8), "1"))
            .isEqualTo(new Result.Returned("{\"batchItemFailures\":[]}"));
      }
    }
  }

  private static List<Map<String, String>> receive(SqsClient sqs, String url) {
    return sqs
        .receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(600))
        .messages()
        .stream()
        .map(message ->
            Map.of(
                "messageId",
                message.messageId(),
                "body",
                message.body(),
                "eventSource",
                "aws:sqs",
                "awsRegion",
                Deployment.REGION))
        .toList();
  }

  private static boolean records(String account) {
    try (var there = member(account)) {
      return there.getTrailStatus(r -> r.name("standard-trail")).isLogging();
    }
  }

  private static CloudTrailClient member(String account) {
    try (var sts =
        Clients.configured(StsClient.builder(), moto.endpoint(), Deployment.REGION, KEY)) {
      var given =
          sts.assumeRole(r ->
                  r.roleArn("arn:aws:iam::%s:role/Deployer".formatted(account))
                      .roleSessionName("mallory"))
              .credentials();
      return CloudTrailClient.builder()
          .endpointOverride(moto.endpoint())
          .region(Region.of(Deployment.REGION))
          .credentialsProvider(
              StaticCredentialsProvider.create(
                  AwsSessionCredentials.create(
                      given.accessKeyId(), given.secretAccessKey(), given.sessionToken())))
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();
    }
  }

  private static String json(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
