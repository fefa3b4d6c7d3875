package simulation.scenarios;

import java.time.Duration;
import java.util.Optional;
import simulation.LongScenario;
import simulation.Stage;
import simulation.TrailSelectors;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/** What no event tells is found by the hourly look at the whole, or by a delivery that fails. */
public final class LooksAlive extends LongScenario {
  public LooksAlive() {
    super("looks-alive", "The trail looks alive and delivers nothing, and no event tells of it");
  }

  @Override
  public void play(Stage stage) {
    var selectors = new TrailSelectors(stage);
    stage.guardedAccount();

    stage.loseEvents();
    selectors.replace(
        "mallory turns management events off, and no event comes",
        to -> to.readWriteType(ReadWriteType.ALL).includeManagementEvents(false));
    stage.pass(Duration.ofMinutes(65), Duration.ofMinutes(5));

    stage.checkRecords();
    stage.check("it takes all management events", selectors.takeAllManagementEvents());
    stage.checkTold("REMEDIATED", "leave out all management events", "no event named anybody");
    stage.checkTold("PROVEN", "delivers again");
    stage.checkAlerts(2);

    stage.attack("mallory empties the bucket's policy, and no event comes", _ -> empty(stage));
    stage.pass(Duration.ofMinutes(5), Duration.ofMinutes(5));

    stage.check("the next resync looks at the whole", stage.alerts().size() == 3);
    stage.checkTold("REMEDIATED", "Log files to S3 fail with AccessDenied", "found, and put right");
    stage.pass(Duration.ofMinutes(65), Duration.ofMinutes(5));
    stage.checkDelivers();
    stage.checkAlerts(4);
  }

  private static void empty(Stage stage) {
    stage.world().run(state -> state.buckets().setPolicy(stage.logBucket(), Optional.empty()));
  }
}
