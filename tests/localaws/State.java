package localaws;

import localaws.cloudformation.Stacks;
import localaws.cloudtrail.EventHistory;
import localaws.cloudtrail.Trails;
import localaws.dynamodb.Tables;
import localaws.kms.Keys;
import localaws.lambda.Functions;
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
    Faults faults) {

  static State empty(Faults faults) {
    return new State(
        new Trails(faults),
        new Buckets(faults),
        new Keys(),
        new Topics(),
        new Tables(faults),
        new Queues(),
        new EventHistory(),
        new Functions(),
        new Stacks(),
        faults);
  }
}
