package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** The resync repairs first; the event that names somebody comes later, and is told. */
public final class EventAfterResync extends Scenario {
  public EventAfterResync() {
    super("event-after-resync", "The schedule is first, then the event comes, twice");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.bus().duplicate(2);
    stage.bus().hold();

    stage.stopTrail("mallory calls StopLogging, and the event is late");
    stage.resync();
    stage.checkRecords();
    stage.note("EventBridge delivers", () -> stage.bus().release(all -> all));
    stage.settle();

    stage.checkTold("REMEDIATED", "no event named anybody");
    stage.checkTold("ALREADY_RESTORED", "user/mallory", "Dark for");
    stage.checkAlerts(2);
    stage.check("it is one incident", stage.incidents() == 1);
  }
}
