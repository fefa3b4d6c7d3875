package simulation.scenarios;

import static simulation.TrailSelectors.field;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;
import simulation.TrailSelectors;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/** Basic selectors replace advanced ones, and a condition too many hides all that changes. */
public final class DataEventsDropped extends Scenario {
  public DataEventsDropped() {
    super(
        "data-events-dropped",
        "The standard's data events are dropped, then an advanced selector leaves out writes",
        "moto raises no event for advanced selectors");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        "DataEventSelectors",
        """
        [{"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Data"]},
        {"Field": "resources.type", "Equals": ["AWS::Lambda::Function"]}]}]\
        """,
        "VersionLabel",
        "1");
  }

  @Override
  public void play(Stage stage) {
    var selectors = new TrailSelectors(stage);
    var invocations = TrailSelectors.of("Data", field("resources.type", "AWS::Lambda::Function"));
    stage.guardedAccount();

    selectors.replace(
        "mallory drops the data events",
        to -> to.readWriteType(ReadWriteType.ALL).includeManagementEvents(true));

    stage.checkRecords();
    stage.check("data events are recorded again", selectors.take(invocations));
    stage.checkTold("REMEDIATED", "user/mallory", "Data events: expected", "actual none");
    stage.checkAlerts(1);

    selectors.replace(
        "mallory leaves the data events and records reads alone",
        TrailSelectors.of("Management", field("readOnly", "true")),
        invocations);

    stage.check("it takes all management events", selectors.takeAllManagementEvents());
    stage.check("and the data events", selectors.take(invocations));
    stage.checkTold("REMEDIATED", "user/mallory", "leave out writes.");
    stage.checkAlerts(2);
  }
}
