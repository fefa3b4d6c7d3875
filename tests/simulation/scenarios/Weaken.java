package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** What Pacu calls minimise: the trail looks alive and records next to nothing. */
public final class Weaken extends Scenario {
  public Weaken() {
    super(
        "weaken",
        "Everything about the trail is weakened in one UpdateTrail",
        "moto neither keeps topics as ARNs nor looks at keys and log groups");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        "KmsKeyArn",
        "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "DeliveryTopicName",
        "new-log-files",
        "LogGroupName",
        "trail-events",
        "LogKeyPrefix",
        "audit");
  }

  @Override
  public void play(Stage stage) {
    stage.allowDependencies();
    var elsewhere = stage.sharedBucket();
    stage.guardedAccount();

    stage.attack(
        "mallory minimises the trail in one UpdateTrail",
        aws ->
            aws.cloudTrail()
                .updateTrail(r ->
                    r.name(stage.trailName())
                        .isMultiRegionTrail(false)
                        .includeGlobalServiceEvents(false)
                        .enableLogFileValidation(false)
                        .s3BucketName(elsewhere)
                        .s3KeyPrefix("nobody-looks-here")
                        .kmsKeyId("")
                        .snsTopicName("")
                        .cloudWatchLogsLogGroupArn("")
                        .cloudWatchLogsRoleArn("")));
    stage.settle();

    stage.checkRecords();
    stage.checkCalls("UpdateTrail", 1);
    stage.check("it delivers to the log bucket", stage.deliversTo(stage.logBucket()));
    stage.check(
        "key, topic and log group are back",
        stage
            .trail()
            .filter(t -> stage.variable("KMS_KEY_ARN").equals(t.kmsKeyId()))
            .filter(t -> stage.variable("DELIVERY_TOPIC_ARN").equals(t.snsTopicARN()))
            .filter(t -> stage.variable("LOG_GROUP_ARN").equals(t.cloudWatchLogsLogGroupArn()))
            .isPresent());
    stage.check(
        "Regions, global events, validation and prefix are back",
        stage
            .trail()
            .filter(t -> t.isMultiRegionTrail() && t.includeGlobalServiceEvents())
            .filter(t -> t.logFileValidationEnabled() && "audit".equals(t.s3KeyPrefix()))
            .isPresent());
    stage.checkTold(
        "REMEDIATED",
        "isMultiRegionTrail: expected true, actual false",
        "logFileValidationEnabled: expected true, actual false",
        "kmsKeyId",
        "snsTopicARN",
        "cloudWatchLogsLogGroupArn",
        "s3KeyPrefix");
    stage.checkAlerts(1);
  }
}
