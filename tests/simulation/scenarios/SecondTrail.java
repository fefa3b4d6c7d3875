package simulation.scenarios;

import java.time.Duration;
import simulation.LongScenario;
import simulation.Stage;

/** The trail that was there first stays as it is, and nobody pays for a second copy unasked. */
public final class SecondTrail extends LongScenario {
  public SecondTrail() {
    super(
        "second-trail",
        "The account has a trail that a SIEM reads: for two days the guardrail asks, and makes none");
  }

  @Override
  public void play(Stage stage) {
    stage.otherTrailWithDataEvents("siem-trail");
    stage.note("the guardrail is deployed with its defaults", () -> {});

    stage.pass(Duration.ofHours(49), Duration.ofMinutes(30));

    stage.check("no trail was made beside it", stage.trail().isEmpty());
    stage.check("the SIEM's trail records as before", stage.otherRecords("siem-trail"));
    stage.checkNoWrites();
    stage.checkTold(
        "DRIFTED",
        "siem-trail records management events",
        "./guardrail adopt --region us-east-1 --trail siem-trail",
        "AllowSecondTrail=true",
        "2.00 US dollars per 100,000");
    stage.checkAlerts(3);
  }
}
