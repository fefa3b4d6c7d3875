package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.LogBuckets;
import simulation.Organization;
import simulation.Stage;

/** The archive's policy grows by each account, and grows again where it was lost. */
public final class Archive extends ArchiveScenario {
  private static final String ONE = "444455556666";
  private static final String TWO = "555566667777";

  public Archive() {
    super("archive", "Two new accounts deliver into one bucket, which somebody deletes");
  }

  @Override
  void play(Stage stage, Organization organization, LogBuckets buckets) {
    arrive(organization, Map.of(ONE, "payroll", TWO, "shop"));

    bothDeliver(stage, buckets, "both deliver into the hub's bucket");
    stage.check(
        "neither has a bucket of its own but the standby",
        stage.world().bucket(buckets.ownOf(ONE)).isEmpty());
    stage.check(
        "two messages say that they are onboarded",
        organization.told("ACCOUNT_ONBOARDED", ONE).size() == 1
            && organization.told("ACCOUNT_ONBOARDED", TWO).size() == 1);
    stage.checkAlerts(2);

    stage.world().run(state -> state.buckets().empty(stage.logBucket()));
    stage.deleteBucket("mallory deletes the archive", stage.logBucket());
    organization.settle();
    organization.pass(Duration.ofMinutes(5));
    stage.resync();
    stage.check(
        "it is made again with the hub's own statements",
        stage.world().bucket(stage.logBucket()).isPresent());
    organization.pass(Duration.ofMinutes(60));
    organization.sweep();
    organization.pass(Duration.ofMinutes(10));

    bothDeliver(stage, buckets, "after the next sweep both deliver there again");
  }

  private static void bothDeliver(Stage stage, LogBuckets buckets, String what) {
    stage.check(
        what,
        buckets.takeLogsOf(ONE, stage.logBucket()) && buckets.takeLogsOf(TWO, stage.logBucket()));
  }
}
