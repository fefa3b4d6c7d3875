package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** By the time the event arrives all is well; the gap must be told all the same. */
public final class StopActStart extends Scenario {
  public StopActStart() {
    super("stop-act-start", "The trail is stopped, used in the dark and started again");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.bus().hold();

    stage.stopTrail("mallory calls StopLogging");
    stage.attack(
        "mallory makes a bucket that no trail records",
        aws -> aws.s3().createBucket(r -> r.bucket("exfiltrated-" + stage.trailName())));
    stage.attack(
        "mallory calls StartLogging, as if nothing had been",
        aws -> aws.cloudTrail().startLogging(r -> r.name(stage.trailName())));
    stage.note("only now EventBridge delivers", () -> stage.bus().release(held -> held));
    stage.settle();

    stage.checkRecords();
    stage.checkTold("ALREADY_RESTORED", "StopLogging", "user/mallory", "Dark for");
    stage.checkAlerts(1);
  }
}
