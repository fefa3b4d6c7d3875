package localaws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.Sample;
import localaws.organizations.Arns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationTest {

  @Test
  void knows_every_operation_of_the_stand_in() {
    assertThat(Authorization.operations()).containsAll(Sample.world().operations());
  }

  @Test
  void an_operation_that_nobody_looked_up_fails_loudly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> needed("s3:GetObject", Map.of()))
        .withMessage("no IAM actions known for s3:GetObject");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:HeadBucket, Bucket, logs, s3:ListBucket, arn:aws:s3:::logs",
    "s3:PutBucketEncryption, Bucket, logs, s3:PutEncryptionConfiguration, arn:aws:s3:::logs",
    "s3:CreateBucket, Bucket, logs, s3:CreateBucket, arn:aws:s3:::logs",
    "cloudtrail:GetTrail, Name, t, cloudtrail:GetTrail, arn:aws:cloudtrail:us-east-1:1:trail/t",
    "cloudtrail:GetTrail, Name, arn:aws:cloudtrail:eu-west-1:1:trail/t, cloudtrail:GetTrail,"
        + " arn:aws:cloudtrail:eu-west-1:1:trail/t",
    "cloudtrail:PutEventSelectors, TrailName, t, cloudtrail:PutEventSelectors,"
        + " arn:aws:cloudtrail:us-east-1:1:trail/t",
    "cloudtrail:DescribeTrails, x, y, cloudtrail:DescribeTrails, *",
    "sts:AssumeRole, RoleArn, arn:aws:iam::2:role/r, sts:AssumeRole, arn:aws:iam::2:role/r",
    "dynamodb:GetItem, TableName, t, dynamodb:GetItem, arn:aws:dynamodb:us-east-1:1:table/t",
    "sqs:SendMessage, QueueUrl, https://sqs.us-east-1.amazonaws.com/1/q, sqs:SendMessage,"
        + " arn:aws:sqs:us-east-1:1:q",
    "sns:Publish, TopicArn, arn:aws:sns:us-east-1:1:t, sns:Publish, arn:aws:sns:us-east-1:1:t",
    "sns:Unsubscribe, SubscriptionArn, arn:aws:sns:us-east-1:1:t:id, sns:Unsubscribe,"
        + " arn:aws:sns:us-east-1:1:t",
    "lambda:Invoke, FunctionName, f, lambda:InvokeFunction,"
        + " arn:aws:lambda:us-east-1:1:function:f",
    "cloudformation:DescribeStacks, StackName, s, cloudformation:DescribeStacks,"
        + " arn:aws:cloudformation:us-east-1:1:stack/s/*"
  })
  void asks_for_an_action_on_a_resource(
      String operation, String member, String value, String action, String resource) {
    assertThat(needed(operation, Map.of(member, value)))
        .extracting(Permission::action, Permission::resource)
        .containsExactly(tuple(action, resource));
  }

  @Test
  void an_alias_is_part_of_the_functions_arn() {
    assertThat(needed("lambda:Invoke", Map.of("FunctionName", "f", "Qualifier", "live")))
        .extracting(Permission::resource)
        .containsExactly("arn:aws:lambda:us-east-1:1:function:f:live");
  }

  @Test
  void object_ownership_in_the_request_is_an_action_of_its_own() {
    assertThat(
            needed(
                "s3:CreateBucket",
                Map.of("Bucket", "logs", "ObjectOwnership", "BucketOwnerEnforced")))
        .extracting(Permission::action)
        .containsExactly("s3:CreateBucket", "s3:PutBucketOwnershipControls");
  }

  @Test
  void a_role_for_the_log_group_must_be_one_that_may_be_handed_to_cloudtrail() {
    var role = "arn:aws:iam::1:role/logs";

    assertThat(needed("cloudtrail:UpdateTrail", Map.of("Name", "t", "CloudWatchLogsRoleArn", role)))
        .contains(
            new Permission(
                "iam:PassRole", role, Map.of("iam:passedtoservice", "cloudtrail.amazonaws.com")));
    assertThat(needed("cloudtrail:UpdateTrail", Map.of("Name", "t", "CloudWatchLogsRoleArn", "")))
        .extracting(Permission::action)
        .containsExactly("cloudtrail:UpdateTrail");
  }

  @ParameterizedTest
  @CsvSource({
    "ListAccounts, x, y, *",
    "DescribeOrganization, x, y, *",
    "DescribeAccount, AccountId, 2, arn:aws:organizations::1:account/o-1/2",
    "CloseAccount, AccountId, 2, arn:aws:organizations::1:account/o-1/2",
    "ListParents, ChildId, 2, arn:aws:organizations::1:account/o-1/2",
    "ListParents, ChildId, ou-a-b, arn:aws:organizations::1:ou/o-1/ou-a-b",
    "ListAccountsForParent, ParentId, r-a, arn:aws:organizations::1:root/o-1/r-a",
    "ListOrganizationalUnitsForParent, ParentId, ou-a-b, arn:aws:organizations::1:ou/o-1/ou-a-b"
  })
  void an_organizations_resources_belong_to_its_management_account(
      String operation, String member, String value, String resource) {
    var action = "organizations:" + operation;

    assertThat(inOrganization(action, Map.of(member, value)))
        .containsExactly(new Permission(action, resource, Map.of()));
  }

  @Test
  void moving_an_account_is_asked_about_the_account_and_both_places() {
    var move =
        Map.<String, Object>of(
            "AccountId", "2", "SourceParentId", "r-a", "DestinationParentId", "ou-a-b");

    assertThat(inOrganization("organizations:MoveAccount", move))
        .extracting(Permission::resource)
        .containsExactly(
            "arn:aws:organizations::1:account/o-1/2",
            "arn:aws:organizations::1:root/o-1/r-a",
            "arn:aws:organizations::1:ou/o-1/ou-a-b");
  }

  @Test
  void trusting_a_service_may_be_limited_to_that_service() {
    var service = Map.<String, Object>of("ServicePrincipal", "config.amazonaws.com");

    assertThat(needed("organizations:EnableAWSServiceAccess", service))
        .containsExactly(
            new Permission(
                "organizations:EnableAWSServiceAccess",
                "*",
                Map.of("organizations:serviceprincipal", "config.amazonaws.com")));
  }

  @Test
  void letting_cloudtrail_in_makes_its_role() {
    var service = Map.<String, Object>of("ServicePrincipal", "cloudtrail.amazonaws.com");

    assertThat(needed("organizations:EnableAWSServiceAccess", service))
        .extracting(Permission::action)
        .containsExactly("organizations:EnableAWSServiceAccess", "iam:CreateServiceLinkedRole");
  }

  @Test
  void everybody_may_ask_who_they_are() {
    assertThat(needed("sts:GetCallerIdentity", Map.of())).isEmpty();
  }

  private static List<Permission> inOrganization(String operation, Map<String, Object> members) {
    var arns = Optional.of(new Arns("o-1", "1"));
    return Authorization.of("3", "us-east-1", operation, members, arns);
  }

  private static List<Permission> needed(String operation, Map<String, Object> members) {
    return Authorization.of("1", "us-east-1", operation, members);
  }
}
