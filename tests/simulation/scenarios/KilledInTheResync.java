package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** No event repeats this one; the ledger does. */
public final class KilledInTheResync extends Scenario {
  public KilledInTheResync() {
    super(
        "killed-in-the-resync",
        "No event comes, and the function dies between the repair and the alert",
        "only the stand-in can kill the function at the call");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.loseEvents();
    stage.stopTrail("mallory calls StopLogging, and AWS delivers no event");
    var world = stage.world();
    world.before(
        "cloudtrail",
        "StartLogging",
        () -> world.before("cloudtrail", "GetTrail", stage::killFunction));

    stage.resync();

    stage.checkRecords();
    stage.checkTold(
        "ALREADY_RESTORED",
        "was stopped for a while",
        "ended before it could tell",
        "Logging is off",
        "Dark for",
        "Find out who did it");
    stage.checkAlerts(1);
  }
}
