package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** Once the trail has been there, another one that records holds nothing back. */
public final class Decoy extends Scenario {
  public Decoy() {
    super("decoy", "A decoy trail is made, then the standard one is deleted, and no event comes");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.attack("mallory makes a decoy that records", _ -> stage.otherTrail("decoy"));
    stage.bus().hold();
    stage.deleteTrail("mallory calls DeleteTrail, and EventBridge does not deliver the event");
    stage.resync();

    stage.checkRecords();
    stage.check("it delivers to the log bucket", stage.deliversTo(stage.logBucket()));
    stage.checkTold("REMEDIATED", "did not exist", "CreateTrail");
    stage.checkAlerts(1);
  }
}
