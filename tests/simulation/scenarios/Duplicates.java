package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** Told once, however often it comes. */
public final class Duplicates extends Scenario {
  private static final int COPIES = 100;

  public Duplicates() {
    super("duplicates", "EventBridge delivers the event of a stop a hundred times");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.bus().duplicate(COPIES);

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkCalls("StartLogging", 1);
    stage.checkTold("REMEDIATED", "user/mallory");
    stage.checkAlerts(1);
  }
}
