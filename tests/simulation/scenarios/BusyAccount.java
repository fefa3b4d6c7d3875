package simulation.scenarios;

import java.util.Map;
import java.util.stream.IntStream;
import simulation.Clients;
import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** An invocation costs money, and so do the events of its reads. */
public final class BusyAccount extends Scenario {
  private static final String OURS = "1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final String THEIRS = "5678abcd-12ab-34cd-56ef-1234567890ab";

  private static final EventSelector WRITES =
      EventSelector.builder().readWriteType("WriteOnly").includeManagementEvents(true).build();

  public BusyAccount() {
    super(
        "busy-account",
        "Two hundred changes to other people's trails, buckets, keys, topics and log groups",
        "moto raises events of the guarded trail and its buckets alone");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        "KmsKeyArn",
        key(OURS),
        "DeliveryTopicName",
        "new-log-files",
        "LogGroupName",
        "trail-events");
  }

  @Override
  public void play(Stage stage) {
    stage.allowDependencies();
    stage.world().run(state -> state.keys().put(key(THEIRS), true));
    var topic = stage.variable("DELIVERY_TOPIC_ARN") + "-of-others";
    stage.world().run(state -> state.topics().add(topic));
    stage.guardedAccount();
    stage.otherTrail("another-trail");
    stage.settle();
    var before = stage.invocations();

    stage.note(
        "a busy day",
        () -> IntStream.range(0, 20).forEach(day -> tenChanges(stage.team(), topic, day)));
    stage.settle();

    stage.check("nothing woke the guardrail", stage.invocations() == before);
    stage.checkNoWrites();
    stage.checkAlerts(0);
  }

  private static void tenChanges(Clients team, String topic, int day) {
    var bucket = "standard-trail-reports-" + day;
    team.s3().createBucket(r -> r.bucket(bucket));
    team.s3()
        .putBucketVersioning(r ->
            r.bucket(bucket)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.SUSPENDED)));
    team.s3().deletePublicAccessBlock(r -> r.bucket(bucket));
    team.s3().deleteBucket(r -> r.bucket(bucket));
    team.kms().disableKey(r -> r.keyId(THEIRS));
    team.kms().enableKey(r -> r.keyId(THEIRS));
    team.logs().createLogGroup(r -> r.logGroupName("trail-events-" + day));
    team.logs().deleteLogGroup(r -> r.logGroupName("trail-events-" + day));
    team.cloudTrail().putEventSelectors(r -> r.trailName("another-trail").eventSelectors(WRITES));
    team.sns()
        .setTopicAttributes(
            r -> r.topicArn(topic).attributeName("KmsMasterKeyId").attributeValue("alias/aws/sns"));
  }

  private static String key(String id) {
    return "arn:aws:kms:us-east-1:111122223333:key/" + id;
  }
}
