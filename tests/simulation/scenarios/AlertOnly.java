package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** Nothing is changed; whoever reads the alert can run the call. */
public final class AlertOnly extends Scenario {
  public AlertOnly() {
    super("alert-only", "AlertOnly: the stop is told with the call that would have been made");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("Mode", "AlertOnly");
  }

  @Override
  public void play(Stage stage) {
    stage.ownersTrail();
    stage.guardedAccount();

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.check("the trail stays stopped", !stage.records());
    stage.checkNoWrites();
    stage.checkTold(
        "DRIFTED", "IT DOES NOT RECORD NOW", "aws cloudtrail start-logging", "user/mallory");
    stage.checkAlerts(1);
  }
}
