package simulation.scenarios;

import simulation.EventFiles;
import simulation.Scenario;
import simulation.Stage;

/** It is told, nobody it names is touched, and the guarded trail is looked at as always. */
public final class ForgedEvent extends Scenario {
  public ForgedEvent() {
    super("forged-event", "Somebody forges an event that names another account");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.attack(
        "mallory invokes the function with an event for account 999999999999",
        _ -> stage.invoke(EventFiles.read("stop-wrong-account")));

    stage.checkRecords();
    stage.checkNoWrites();
    stage.checkTold("COMPLIANT", "not believed", "event bus");
    stage.checkAlerts(1);
  }
}
