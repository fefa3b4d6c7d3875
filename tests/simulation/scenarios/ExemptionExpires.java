package simulation.scenarios;

import java.time.Duration;
import simulation.BreakGlass;
import simulation.Stage;

/** Nobody has to remember to close it: its end comes by itself, and the trail with it. */
public final class ExemptionExpires extends ExemptionScenario {
  public ExemptionExpires() {
    super("exemption-expires", "An exemption that nobody closes ends by itself");
  }

  @Override
  void play(Stage stage, BreakGlass glass, String account) {
    glass.open(account, Duration.ofMinutes(40));
    stage.stopTrail("mallory stops the trail, as was agreed");
    stage.settle();
    stage.deliverFor(Duration.ofMinutes(39));
    stage.check("the trail stays stopped", !stage.records());
    stage.checkAlerts(2);

    stage.deliverFor(Duration.ofMinutes(2));

    stage.checkRecords();
    stage.checkTold(
        "EXEMPTION_ENDED", "Its time was up", "StopLogging by", "The trail was repaired");
    stage.checkTold("REMEDIATED", "An exemption was over", "told while the account was exempt");
    stage.checkAlerts(4);

    stage.stopTrail("mallory stops it once more, and the parameter is still there");
    stage.settle();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "was stopped", "user/mallory");
    stage.checkAlerts(5);
  }
}
