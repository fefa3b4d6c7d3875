package simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import localaws.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosIT {
  /** What attackers do, and how the stand-in's own tests set up and read back what it stores. */
  private static final Set<String> NOT_THE_PRODUCTS =
      Set.of(
          "cloudtrail:DeleteTrail",
          "cloudtrail:StopLogging",
          // How a command finds the function, its queues and its topics.
          "cloudformation:DescribeStacks",
          // How a command gives a kept event to the function again.
          "lambda:Invoke",
          "dynamodb:DeleteItem",
          "dynamodb:DeleteTable",
          "dynamodb:Query",
          "s3:DeleteBucket",
          "s3:DeleteBucketPolicy",
          "cloudtrail:ListTrails",
          "cloudtrail:RemoveTags",
          "s3:DeleteBucketEncryption",
          "s3:DeleteBucketOwnershipControls",
          "s3:DeletePublicAccessBlock",
          "s3:DeleteBucketReplication",
          "s3:PutBucketReplication",
          "s3:PutBucketRequestPayment",
          "s3:PutObjectLockConfiguration",
          "sns:DeleteTopic",
          // The keys, log groups and roles that trails deliver with.
          "iam:AttachUserPolicy",
          "iam:CreateAccessKey",
          "iam:DeleteRole",
          "iam:DeleteRolePolicy",
          "iam:PutRolePermissionsBoundary",
          "iam:PutRolePolicy",
          "iam:UpdateAssumeRolePolicy",
          "kms:DisableKey",
          "kms:PutKeyPolicy",
          "kms:ScheduleKeyDeletion",
          "logs:DeleteLogGroup",
          "logs:DeleteRetentionPolicy",
          "sns:ListSubscriptionsByTopic",
          "sns:Subscribe",
          "sns:Unsubscribe",
          // Lambda and EventBridge send without a call; people read what they sent.
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:ReceiveMessage",
          // What administrators of the organization do, and what shows it to the tests.
          "cloudtrail:DeregisterOrganizationDelegatedAdmin",
          "cloudtrail:RegisterOrganizationDelegatedAdmin",
          "organizations:CloseAccount",
          "organizations:CreateAccount",
          "organizations:DescribeOrganization",
          "organizations:DisableAWSServiceAccess",
          "organizations:LeaveOrganization",
          "organizations:MoveAccount",
          "organizations:RemoveAccountFromOrganization",
          "ssm:DeleteParameter",
          "ssm:GetParametersByPath",
          "ssm:PutParameter",
          "sts:GetCallerIdentity");

  private static final Set<String> CALLED = new TreeSet<>();

  @AfterAll
  static void every_operation_of_the_stand_in_is_the_products_or_listed_as_not() {
    var world = new World("111122223333", "us-east-1", InstantSource.system());

    assertThat(world.operations())
        .filteredOn(operation -> !CALLED.contains(operation))
        .containsExactlyInAnyOrderElementsOf(NOT_THE_PRODUCTS);
  }

  static List<Scenario> scenarios() {
    return Scenarios.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void ends_as_it_should(Scenario scenario) {
    var playback = Playbacks.of(scenario);

    playback.callsOfProduct().forEach(call -> CALLED.add(call.service() + ":" + call.operation()));
    assertThat(playback.checks()).isNotEmpty().allMatch(Check::holds);
  }
}
