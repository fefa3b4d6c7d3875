package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** Lambda runs the event again; the repair is done by then, and the story must still be told. */
public final class KilledBeforeAlert extends Scenario {
  public KilledBeforeAlert() {
    super(
        "killed-before-alert",
        "The function dies between the repair and the alert",
        "only the stand-in can kill the function at the call");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var world = stage.world();
    world.before(
        "cloudtrail",
        "StartLogging",
        () -> world.before("cloudtrail", "GetTrail", stage::killFunction));

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkTold("ALREADY_RESTORED", "StopLogging", "user/mallory", "Dark for");
    stage.checkAlerts(1);
    stage.check("no event was given up", stage.deadLetters().isEmpty());
  }
}
