package simulation.scenarios;

import java.time.Duration;
import simulation.BreakGlass;
import simulation.Stage;

/** What takes longer than a day is a change of Mode, and no exemption. */
public final class ExemptionTooLong extends ExemptionScenario {
  public ExemptionTooLong() {
    super("exemption-too-long", "Somebody with the role writes an exemption of two days");
  }

  @Override
  void play(Stage stage, BreakGlass glass, String account) {
    glass.open(account, Duration.ofDays(2));

    stage.checkTold("EXEMPTION_OPENED", "does not count", "more than 24 hours");
    stage.checkAlerts(1);

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "does not count", "user/mallory");
    stage.checkAlerts(2);
  }
}
