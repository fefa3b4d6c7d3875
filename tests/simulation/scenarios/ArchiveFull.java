package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.LogBuckets;
import simulation.Organization;
import simulation.Stage;

/** S3 allows a policy 20 KB; what comes then is said before it comes. */
public final class ArchiveFull extends ArchiveScenario {
  private static final String LAST = "444455556666";
  private static final String TOO_MANY = "555566667777";

  public ArchiveFull() {
    super("archive-full", "The archive's policy has room for one more account, and two come");
  }

  @Override
  void play(Stage stage, Organization organization, LogBuckets buckets) {
    buckets.fillPolicy(20_480 - 300);

    arrive(organization, Map.of(LAST, "payroll"));
    stage.check(
        "the last one that fits delivers there", buckets.takeLogsOf(LAST, stage.logBucket()));
    stage.check(
        "it is told that there is room for no other, and what comes then",
        stage.alerts().stream()
            .filter(told -> "ARCHIVE_NEARLY_FULL".equals(told.field("kind")))
            .anyMatch(told -> told.says("room for 0 more accounts", "standby bucket")));

    arrive(organization, Map.of(TOO_MANY, "shop"));
    var standby = buckets.standbyOf(TOO_MANY);
    stage.check("the next one records all the same", buckets.takeLogsOf(TOO_MANY, standby));
    stage.check("it is onboarded", organization.phase(TOO_MANY).equals("ONBOARDED"));
    stage.check(
        "the message about it says where its logs go, and why",
        organization.told("ACCOUNT_ONBOARDED", TOO_MANY).stream()
            .anyMatch(told -> told.says(standby, "has no room for another account")));
    stage.checkAlerts(3);

    organization.attackIn(
        TOO_MANY,
        "mallory of account %s calls StopLogging".formatted(TOO_MANY),
        "StopLogging",
        Map.of("Name", organization.trailArn(TOO_MANY)));
    organization.pass(Duration.ofMinutes(10));
    stage.check("what is stopped there records again", organization.records(TOO_MANY));
    stage.check("its logs stay where they are", buckets.takeLogsOf(TOO_MANY, standby));
    stage.checkTold("REMEDIATED", "StopLogging", TOO_MANY + ":user/mallory");
    stage.checkTold("PROVEN", TOO_MANY);
    stage.checkAlerts(5);

    stage.pass(Duration.ofHours(26), Duration.ofHours(13));
    organization.sweep();
    stage.check("a day later it still does", buckets.takeLogsOf(TOO_MANY, standby));
    stage.checkAlerts(5);

    buckets.emptyPolicy();
    stage.pass(Duration.ofHours(26), Duration.ofHours(13));
    organization.sweep();
    organization.pass(Duration.ofMinutes(10));
    stage.check(
        "once there is room, it goes into the archive",
        buckets.takeLogsOf(TOO_MANY, stage.logBucket()));
    stage.checkAlerts(5);
  }
}
