package simulation.scenarios;

import simulation.EventFiles;
import simulation.Scenario;
import simulation.Stage;

/** A flood of forged events is told once and hides nothing. */
public final class FloodOfForgeries extends Scenario {
  private static final int EVENTS = 50;

  public FloodOfForgeries() {
    super("flood-of-forgeries", "Fifty forged events, each of another account, around a real stop");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var forged = EventFiles.read("stop-wrong-account");

    stage.attack(
        "mallory invokes the function with forged events",
        _ -> {
          for (int i = 0; i < EVENTS; i++) {
            stage.invoke(forged.replace("999999999999", "9999999999%02d".formatted(i)));
          }
        });
    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkTold("COMPLIANT", "not believed");
    stage.checkTold("REMEDIATED", "user/mallory");
    stage.checkAlerts(2);
  }
}
