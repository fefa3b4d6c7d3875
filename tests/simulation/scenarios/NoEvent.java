package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** AWS promises no event once the only trail is off. */
public final class NoEvent extends Scenario {
  public NoEvent() {
    super("no-event", "The event never arrives, and the schedule finds the trail stopped");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.loseEvents();

    stage.stopTrail("mallory calls StopLogging, and AWS delivers no event");
    stage.settle();
    stage.check("nothing woke the guardrail", stage.alerts().isEmpty());
    stage.resync();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "no event named anybody", "Event history");
    stage.checkAlerts(1);
  }
}
