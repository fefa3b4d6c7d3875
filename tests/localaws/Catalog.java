package localaws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import localaws.account.ListRegions;
import localaws.cloudformation.DescribeStacks;
import localaws.cloudtrail.CloudTrail;
import localaws.dynamodb.DynamoDb;
import localaws.events.PutEvents;
import localaws.iam.Iam;
import localaws.kms.Kms;
import localaws.lambda.Invoke;
import localaws.logs.Logs;
import localaws.organizations.Organizations;
import localaws.s3.S3;
import localaws.securityhub.BatchImportFindings;
import localaws.sns.Sns;
import localaws.sqs.Sqs;
import localaws.ssm.Ssm;
import localaws.sts.Sts;

/** The operations that exist; anything else fails loudly. */
final class Catalog {
  private final Map<String, Operation> operations = new HashMap<>();

  Catalog(State state) {
    offer("account", List.of(new ListRegions()));
    offer("cloudformation", List.of(new DescribeStacks(state.stacks())));
    offer("cloudtrail", CloudTrail.operations(state));
    offer("dynamodb", DynamoDb.operations(state.tables()));
    offer("events", List.of(new PutEvents(state.faults())));
    offer("iam", Iam.operations(state.roles()));
    offer("kms", Kms.operations(state.keys()));
    offer("lambda", List.of(new Invoke(state.functions())));
    offer("logs", Logs.operations(state.logGroups()));
    offer("organizations", Organizations.operations(state.organization(), state.faults()));
    offer("s3", S3.operations(state.buckets()));
    offer("securityhub", List.of(new BatchImportFindings(state.securityHub(), state.faults())));
    offer("sns", Sns.operations(state.topics(), state.keys()));
    offer("sqs", Sqs.operations(state.queues()));
    offer("ssm", Ssm.operations(state.parameters()));
    offer("sts", Sts.operations(state));
  }

  private void offer(String service, List<Operation> offered) {
    offered.forEach(operation -> operations.put(service + ":" + operation.name(), operation));
  }

  Optional<Operation> find(String service, String operation) {
    return Optional.ofNullable(operations.get(service + ":" + operation));
  }

  SortedSet<String> names() {
    return new TreeSet<>(operations.keySet());
  }
}
