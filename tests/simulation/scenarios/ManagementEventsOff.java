package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;
import simulation.TrailSelectors;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/** The trail is there, it logs, and nothing is in its log files. */
public final class ManagementEventsOff extends Scenario {
  public ManagementEventsOff() {
    super("management-events-off", "The trail's selectors take no management events any more");
  }

  @Override
  public void play(Stage stage) {
    var selectors = new TrailSelectors(stage);
    stage.guardedAccount();

    selectors.replace(
        "mallory turns management events off",
        to -> to.readWriteType(ReadWriteType.READ_ONLY).includeManagementEvents(false));

    stage.checkRecords();
    stage.check("it takes all management events", selectors.takeAllManagementEvents());
    stage.checkCalls("PutEventSelectors", 1);
    stage.checkTold(
        "REMEDIATED", "PutEventSelectors", "user/mallory", "leave out all management events");
    stage.checkAlerts(1);
  }
}
