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
import localaws.organizations.Organization;
import localaws.s3.Buckets;
import localaws.sns.Topics;
import localaws.sqs.Queues;

/** All that exists; touched only while World holds its lock. */
public record State(
    Trails trails,
    Buckets buckets,
    Keys keys,
    Topics topics,
    Tables tables,
    Queues queues,
    EventHistory history,
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
    var resources = new ResourcePolicies(buckets::policyOf);
    return new State(
        new Trails(faults, organization),
        buckets,
        keys,
        topics,
        new Tables(faults),
        new Queues(),
        new EventHistory(),
        new Functions(),
        new Stacks(),
        organization,
        new Roles(),
        new Permissions(organization, resources),
        new Callers(),
        faults);
  }
}
