package simulation.scenarios;

import java.util.List;
import simulation.Scenario;
import simulation.Stage;

/** The plainest attack there is (MITRE ATT&CK T1562.008). */
public final class Stop extends Scenario {
  public Stop() {
    super("stop", "Somebody stops the trail");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "StopLogging", "user/mallory", "MFA");
    stage.check(
        "its document says what to do next",
        stage.alerts().stream()
            .allMatch(
                told -> told.field("nextSteps") instanceof List<?> steps && !steps.isEmpty()));
    stage.checkAlerts(1);
  }
}
