package simulation.scenarios;

import java.time.Duration;
import simulation.LongScenario;
import simulation.Stage;

/** The schedule keeps the snapshot awake, and silence stays silence. */
public final class QuietForTwentyDays extends LongScenario {
  public QuietForTwentyDays() {
    super("quiet-for-twenty-days", "Nothing happens for twenty days, then the trail is stopped");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.pass(Duration.ofDays(20), Duration.ofHours(1));
    stage.checkAlerts(0);
    stage.checkNoWrites();

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "was stopped", "user/mallory");
    stage.checkAlerts(1);
  }
}
