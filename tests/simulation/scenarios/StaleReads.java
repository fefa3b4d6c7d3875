package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** Reads may lag behind writes (CloudTrail User Guide, consistency). */
public final class StaleReads extends Scenario {
  public StaleReads() {
    super(
        "stale-reads",
        "CloudTrail answers with what was true a moment ago",
        "moto reads are never stale");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.world().faults().staleReads(2);

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "StopLogging", "user/mallory");
    stage.checkAlerts(1);
  }
}
