package simulation.scenarios;

import java.time.Duration;
import simulation.BreakGlass;
import simulation.Stage;

/** "This was us": told, not repaired, and put back the moment that it is closed. */
public final class Exemption extends ExemptionScenario {
  public Exemption() {
    super("exemption", "The trail is stopped on purpose under an exemption, which is closed again");
  }

  @Override
  void play(Stage stage, BreakGlass glass, String account) {
    glass.open(account, Duration.ofHours(1));

    stage.checkTold(
        "EXEMPTION_OPENED", "OPS-4711", "Grace", "the log bucket moves", "BreakGlass/ada");
    stage.checkAlerts(1);

    stage.stopTrail("mallory stops the trail, as was agreed");
    stage.settle();
    stage.pass(Duration.ofMinutes(20), Duration.ofMinutes(5));

    stage.check("the trail stays stopped", !stage.records());
    stage.checkNoWrites();
    stage.checkTold(
        "DRIFTED",
        "the account is exempt until",
        "OPS-4711",
        "user/mallory",
        "aws cloudtrail start-logging");
    stage.checkAlerts(2);

    glass.close(account);

    stage.checkRecords();
    stage.checkTold(
        "EXEMPTION_ENDED",
        "Somebody closed it",
        "StopLogging by",
        "user/mallory",
        "The trail was repaired");
    stage.checkTold("REMEDIATED", "was not logging", "told while the account was exempt");
    stage.checkAlerts(4);
    stage.deliverFor(Duration.ofHours(2));
    stage.checkTold("PROVEN", "delivers again");
    stage.checkAlerts(5);
  }
}
