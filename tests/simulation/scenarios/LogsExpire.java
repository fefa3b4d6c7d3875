package simulation.scenarios;

import java.util.ArrayList;
import java.util.List;
import simulation.Clients;
import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A rule that removes log files after a day is taken out; those of the owners stay. */
public final class LogsExpire extends Scenario {
  public LogsExpire() {
    super("logs-expire", "A lifecycle rule is to remove the log files after a day");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.attack("mallory makes a lifecycle", aws -> add(stage, aws, "clean-up", ""));
    stage.settle();
    stage.check("there is none any more", rules(stage, stage.team()).isEmpty());
    stage.checkTold("REMEDIATED", "user/mallory", "removes logs after 1 day", "clean-up");
    stage.checkAlerts(1);

    stage.note(
        "the owners let go of old reports", () -> add(stage, stage.team(), "reports", "reports/"));
    stage.settle();
    stage.attack("mallory adds a rule to it", aws -> add(stage, aws, "tidy-up", ""));
    stage.settle();

    stage.checkRecords();
    var rules = rules(stage, stage.team()).stream().map(LifecycleRule::id).toList();
    stage.check(
        "the rule is gone, and that of the owners is left", rules.equals(List.of("reports")));
    stage.checkTold("REMEDIATED", "user/mallory", "removes logs after 1 day", "tidy-up");
    stage.checkAlerts(2);
  }

  private static void add(Stage stage, Clients aws, String id, String prefix) {
    var rule =
        LifecycleRule.builder()
            .id(id)
            .status(ExpirationStatus.ENABLED)
            .filter(f -> f.prefix(prefix))
            .expiration(e -> e.days(1))
            .build();
    var rules = new ArrayList<>(rules(stage, aws));
    rules.add(rule);
    aws.s3()
        .putBucketLifecycleConfiguration(
            r -> r.bucket(stage.logBucket()).lifecycleConfiguration(c -> c.rules(rules)));
  }

  private static List<LifecycleRule> rules(Stage stage, Clients aws) {
    try {
      return aws.s3().getBucketLifecycleConfiguration(r -> r.bucket(stage.logBucket())).rules();
    } catch (S3Exception none) {
      return List.of();
    }
  }
}
