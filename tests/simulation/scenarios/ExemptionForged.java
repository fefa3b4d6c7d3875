package simulation.scenarios;

import java.time.Duration;
import simulation.BreakGlass;
import simulation.Stage;

/** Every administrator can write the parameter; AWS notes who did. */
public final class ExemptionForged extends ExemptionScenario {
  public ExemptionForged() {
    super("exemption-forged", "An administrator without the role writes an exemption");
  }

  @Override
  void play(Stage stage, BreakGlass glass, String account) {
    glass.forge(account, Duration.ofHours(1));

    stage.checkTold("EXEMPTION_OPENED", "does not count", "user/mallory");
    stage.checkAlerts(1);

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "Somebody asked for one, and it does not count", "user/mallory");
    stage.checkAlerts(2);

    glass.open(account, Duration.ofHours(1));
    glass.forge(account, Duration.ofHours(9));
    stage.checkTold("EXEMPTION_ENDED", "It was written over", "user/mallory");
    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkAlerts(6);
  }
}
