package simulation.scenarios;

import java.util.function.Consumer;
import simulation.Scenario;
import simulation.Stage;
import simulation.TrailSelectors;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/** Each of these looks harmless in a list of trails, and hides a kind of calls. */
public final class SelectorsNarrowed extends Scenario {
  public SelectorsNarrowed() {
    super("selectors-narrowed", "The selectors leave out reads, then writes, then calls to KMS");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    narrow(stage, "reads", to -> to.readWriteType(ReadWriteType.WRITE_ONLY));
    narrow(stage, "writes", to -> to.readWriteType(ReadWriteType.READ_ONLY));
    narrow(
        stage,
        "kms.amazonaws.com",
        to ->
            to.readWriteType(ReadWriteType.ALL).excludeManagementEventSources("kms.amazonaws.com"));

    stage.checkRecords();
    stage.checkAlerts(3);
  }

  private static void narrow(Stage stage, String what, Consumer<EventSelector.Builder> how) {
    var selectors = new TrailSelectors(stage);

    selectors.replace(
        "mallory leaves out " + what, to -> how.accept(to.includeManagementEvents(true)));

    stage.check("it takes " + what + " again", selectors.takeAllManagementEvents());
    stage.checkTold("REMEDIATED", "user/mallory", "leave out %s.".formatted(what));
  }
}
