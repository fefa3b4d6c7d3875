package localaws;

import localaws.cloudformation.Stacks;
import localaws.cloudtrail.EventHistory;
import localaws.cloudtrail.Trails;
import localaws.dynamodb.Tables;
import localaws.iam.Permissions;
import localaws.iam.ResourcePolicies;
import localaws.iam.Roles;
import localaws.kms.Keys;
import localaws.lambda.Functions;
import localaws.logs.LogGroups;
import localaws.organizations.Organization;
import localaws.s3.Buckets;
import localaws.securityhub.SecurityHub;
import localaws.sns.Topics;
import localaws.sqs.Queues;
import localaws.ssm.Parameters;

/** All that exists; touched only while World holds its lock. */
public record State(
    Trails trails,
    Buckets buckets,
    Keys keys,
    Topics topics,
    Tables tables,
    Queues queues,
    Parameters parameters,
    LogGroups logGroups,
    EventHistory history,
    SecurityHub securityHub,
    Functions functions,
    Stacks stacks,
    Organization organization,
    Roles roles,
    Permissions permissions,
    Callers callers,
    Faults faults) {

  static State empty(Faults faults) {
    var organization = new Organization();
    var buckets = new Buckets(faults);
    var keys = new Keys();
    var topics = new Topics();
    var roles = new Roles();
    var resources =
        new ResourcePolicies(arn ->
            buckets.policyOf(arn).or(() -> keys.policyOf(arn)).or(() -> topics.policyOf(arn)));
    return new State(
        new Trails(faults, organization),
        buckets,
        keys,
        topics,
        new Tables(faults),
        new Queues(),
        new Parameters(),
        new LogGroups(),
        new EventHistory(faults),
        new SecurityHub(),
        new Functions(),
        new Stacks(),
        organization,
        roles,
        new Permissions(organization, resources, roles),
        new Callers(),
        faults);
  }
}
