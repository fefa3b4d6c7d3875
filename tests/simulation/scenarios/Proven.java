package simulation.scenarios;

import java.time.Duration;
import simulation.LongScenario;
import simulation.Stage;

/** That a call was answered proves nothing; a log file that came does. */
public final class Proven extends LongScenario {
  public Proven() {
    super("proven", "A stopped trail is repaired, and its next log file is told");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.deliverFor(Duration.ofMinutes(10));

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();
    stage.checkTold("REMEDIATED", "was stopped", "user/mallory");
    stage.checkAlerts(1);
    stage.deliverFor(Duration.ofMinutes(10));

    stage.checkTold(
        "PROVEN",
        "delivers again",
        "Until it was repaired: ",
        "Dark for: ",
        "From the repair to the proof: ");
    stage.checkAlerts(2);
    stage.check(
        "its document has the times",
        stage.alerts().getLast().field("timeToProofSeconds") instanceof Number
            && stage.alerts().getLast().field("provenAt") instanceof String);
    stage.deliverFor(Duration.ofHours(3));
    stage.checkAlerts(2);
  }
}
