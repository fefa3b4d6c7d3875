package simulation.scenarios;

import java.util.Map;
import java.util.Optional;
import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/** Metric filters and alarms see nothing without it. */
public final class LogGroupGone extends Scenario {
  private static final String GROUP = "trail-events";

  public LogGroupGone() {
    super(
        "log-group-gone",
        "The log group is to forget events after a day, then it is deleted",
        "moto raises no events of CloudWatch Logs");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("LogGroupName", GROUP);
  }

  @Override
  public void play(Stage stage) {
    stage.allowDependencies();
    stage.guardedAccount();

    stage.attack(
        "mallory has it forget events after a day",
        aws -> aws.logs().putRetentionPolicy(r -> r.logGroupName(GROUP).retentionInDays(1)));
    stage.settle();
    stage.check("it keeps events for a year", keeps(stage, 365));
    stage.checkTold("REMEDIATED", "PutRetentionPolicy", "user/mallory", "keeps events for 1 day");
    stage.checkAlerts(1);

    stage.attack(
        "mallory deletes it", aws -> aws.logs().deleteLogGroup(r -> r.logGroupName(GROUP)));
    stage.settle();
    stage.world().deliver();
    stage.checkRecords();
    stage.check("it is there again, and keeps events for a year", keeps(stage, 365));
    stage.check(
        "and gets them",
        stage.status().filter(s -> s.latestCloudWatchLogsDeliveryError() == null).isPresent());
    stage.checkTold("REMEDIATED", "DeleteLogGroup", "user/mallory", "What was in it is gone");
    stage.checkAlerts(2);
  }

  private static boolean keeps(Stage stage, int days) {
    return stage
        .team()
        .logs()
        .describeLogGroups(r -> r.logGroupNamePrefix(GROUP))
        .logGroups()
        .stream()
        .map(LogGroup::retentionInDays)
        .map(Optional::ofNullable)
        .anyMatch(Optional.of(days)::equals);
  }
}
