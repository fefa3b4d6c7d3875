package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.GuardrailConfig;
import guardrail.policy.LogBucketPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import localaws.s3.Configuration;
import org.junit.jupiter.api.Test;

/** Who may do what: roles, queues and buckets of the template. */
class AccessContractTest {
  /** LeastPrivilegeIT has all of them, and where it is said. */
  private static final Set<Object> WITHOUT_A_RESOURCE =
      Set.of("cloudtrail:DescribeTrails", "logs:DescribeLogGroups");

  private final Deployed stack = Deployed.withDefaults();
  private final Deployed full = Deployed.with(Deployed.EVERY_PARAMETER);

  @Test
  void the_functions_role_allows_what_the_code_calls_and_nothing_else() {
    assertThat(actions("TrailGuardRole", full))
        .containsExactlyInAnyOrder(
            """
            cloudtrail:GetTrail cloudtrail:GetTrailStatus cloudtrail:GetInsightSelectors
            cloudtrail:ListTags cloudtrail:PutEventSelectors cloudtrail:PutInsightSelectors
            cloudtrail:AddTags cloudtrail:CreateTrail cloudtrail:UpdateTrail
            cloudtrail:StartLogging cloudtrail:DescribeTrails cloudtrail:GetEventSelectors
            s3:ListBucket s3:GetBucketObjectLockConfiguration s3:GetBucketOwnershipControls
            s3:GetBucketPolicy s3:GetBucketPublicAccessBlock s3:GetBucketRequestPayment
            s3:GetBucketVersioning s3:GetEncryptionConfiguration
            s3:GetLifecycleConfiguration s3:GetReplicationConfiguration
            s3:PutLifecycleConfiguration s3:CreateBucket s3:PutBucketOwnershipControls
            s3:PutBucketPolicy s3:PutBucketPublicAccessBlock s3:PutBucketVersioning
            s3:PutEncryptionConfiguration s3:PutBucketAcl
            kms:DescribeKey kms:GetKeyPolicy kms:EnableKey kms:CancelKeyDeletion
            iam:PassRole iam:GetRole iam:GetRolePolicy
            sns:Publish sns:GetTopicAttributes sns:CreateTopic sns:SetTopicAttributes
            logs:DescribeLogGroups logs:CreateLogGroup logs:PutRetentionPolicy
            logs:CreateLogStream logs:PutLogEvents
            dynamodb:GetItem dynamodb:PutItem
            securityhub:BatchImportFindings events:PutEvents
            sqs:SendMessage sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes
            ssm:GetParameterHistory
            """
                .strip()
                .split("\\s+", -1));
  }

  @Test
  void no_role_has_a_wildcard_for_an_action_or_for_a_resource_that_could_be_named() {
    for (var role : List.of("TrailGuardRole", "ResyncRole", "LogGroupRole")) {
      assertThat(full.statements(role))
          .isNotEmpty()
          .allSatisfy(statement -> {
            if (!WITHOUT_A_RESOURCE.contains(Deployed.at(statement, "Action"))) {
              assertThat(Deployed.texts(Deployed.at(statement, "Resource"))).doesNotContain("*");
            }
            assertThat(Deployed.list(Deployed.at(statement, "Action")))
                .allSatisfy(action -> assertThat(action.toString()).doesNotContain("*"));
          });
    }
  }

  @Test
  void dead_letters_of_the_rules_may_be_written_by_these_rules_alone() {
    var statement = stack.statements("UndeliveredEventsPolicy").getFirst();

    assertThat(Deployed.at(statement, "Principal"))
        .isEqualTo(Map.of("Service", "events.amazonaws.com"));
    assertThat(Deployed.at(statement, "Action")).isEqualTo("sqs:SendMessage");
    assertThat(
            Deployed.texts(
                Deployed.at(
                    Deployed.at(Deployed.at(statement, "Condition"), "ArnEquals"),
                    "aws:SourceArn")))
        .containsExactlyInAnyOrderElementsOf(
            stack.function().rules().stream()
                .map(rule -> "arn:aws:events:us-east-1:111122223333:rule/" + rule.name())
                .toList());
    assertThat(stack.resource("TrailGuardFunction").properties().toString())
        .contains("DeadLetterConfig={Arn=" + Deployed.at(statement, "Resource"));
  }

  @Test
  void the_schedules_role_wakes_the_alias_and_keeps_what_it_cannot_deliver() {
    assertThat(stack.statements("ResyncRole"))
        .extracting(s -> Deployed.at(s, "Action"), s -> Deployed.at(s, "Resource"))
        .containsExactly(
            tuple("lambda:InvokeFunction", stack.function().aliasArn()),
            tuple(
                "sqs:SendMessage",
                "arn:aws:sqs:us-east-1:111122223333:cloudtrail-guardrail-UndeliveredEvents"));
  }

  @Test
  void a_bucket_that_the_guardrail_makes_again_gets_the_policy_that_the_stack_gave_it() {
    var ofOrganization = new HashMap<>(Organized.parameters());
    ofOrganization.put("MemberLogs", "ArchiveBucketByOrganization");
    ofOrganization.put("LogKeyPrefix", "audit");
    var organizations = new HashMap<>(Organized.parameters());
    organizations.putAll(Organized.ORGANIZATION_TRAIL);
    var withPrefix = new HashMap<>(organizations);
    withPrefix.put("LogKeyPrefix", "audit");
    for (var parameters :
        List.of(
            Map.<String, String>of(),
            Map.of("LogKeyPrefix", "audit"),
            ofOrganization,
            organizations,
            withPrefix)) {
      var deployed = Deployed.with(parameters);
      var trail =
          GuardrailConfig.from(deployed.function().environment()).guarded().trails().getFirst();
      for (var bucket :
          List.of(trail.standard().logBucketName(), trail.standard().standbyBucketName())) {
        var policy = deployed.world().bucket(bucket).orElseThrow().policy().orElseThrow();

        assertThat(json(policy)).isEqualTo(json(LogBucketPolicy.of(trail, bucket)));
      }
    }
  }

  @Test
  void both_buckets_are_as_hard_as_each_other() {
    var log = stack.world().bucket("standard-trail-111122223333-us-east-1").orElseThrow();
    var standby = stack.world().bucket("standard-trail-standby-111122223333-us-east-1");

    assertThat(Configuration.values())
        .allSatisfy(which ->
            assertThat(standby.orElseThrow().configuration(which))
                .isEqualTo(log.configuration(which)));
    for (var bucket : List.of("LogBucket", "StandbyBucket")) {
      assertThat(stack.resource(bucket).properties().toString())
          .contains(
              "BlockPublicAcls=true",
              "IgnorePublicAcls=true",
              "BlockPublicPolicy=true",
              "RestrictPublicBuckets=true",
              "Status=Enabled",
              "SSEAlgorithm=AES256",
              "ObjectOwnership=BucketOwnerEnforced");
    }
  }

  @Test
  void cloudtrail_takes_the_log_groups_role_for_this_trail_alone() {
    var trust = full.resource("LogGroupRole").at("AssumeRolePolicyDocument").orElseThrow();
    var statement = Deployed.list(Deployed.at(trust, "Statement")).getFirst();

    assertThat(Deployed.at(statement, "Principal"))
        .isEqualTo(Map.of("Service", "cloudtrail.amazonaws.com"));
    assertThat(Deployed.at(statement, "Condition"))
        .isEqualTo(
            Map.of(
                "StringEquals",
                Map.of(
                    "aws:SourceArn",
                    "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events")));
  }

  @Test
  void buckets_and_tables_outlive_the_stack() throws Exception {
    var text = Files.readString(Path.of("template.yaml"));

    assertThat(text.split("DeletionPolicy: Retain", -1)).hasSize(8);
    assertThat(text.split("UpdateReplacePolicy: Retain", -1)).hasSize(8);
  }

  private static Collection<String> actions(String role, Deployed stack) {
    var actions = new TreeSet<String>();
    for (var statement : stack.statements(role)) {
      actions.addAll(Deployed.texts(Deployed.at(statement, "Action")));
    }
    return actions;
  }

  private static Object json(String text) {
    try {
      return JSON.std.anyFrom(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
