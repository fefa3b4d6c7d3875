package simulation.scenarios;

import java.time.Duration;
import simulation.LongScenario;
import simulation.Stage;

/** Whoever goes on stopping the trail is paged once, repaired at a bounded rate, and summed up. */
public final class Flapping extends LongScenario {
  private static final int STOPS = 12;

  public Flapping() {
    super("flapping", "Stopped a dozen times, every few seconds: one page, and the sum at the end");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    for (int i = 1; i <= STOPS; i++) {
      stage.stopTrail("mallory calls StopLogging, time " + i);
      stage.settle();
      stage.later(Duration.ofSeconds(4));
    }
    stage.checkTold("REMEDIATED", "for the 2nd time");
    stage.checkTold("REMEDIATED", "FLAPPING", "5 times", "user/mallory", "at its source");
    stage.checkAlerts(5);
    stage.check("all of it is one incident", stage.incidents() == 1);

    stage.later(Duration.ofSeconds(16));
    stage.settle();
    stage.checkRecords();
    stage.checkAlerts(5);
    stage.attack(
        "mallory deletes the trail, which is something else",
        aws -> aws.cloudTrail().deleteTrail(r -> r.name(stage.trailName())));
    stage.settle();
    stage.checkTold("REMEDIATED", "was deleted", "user/mallory");
    stage.checkRecords();
    stage.checkAlerts(6);

    stage.deliverFor(Duration.ofMinutes(25));
    stage.checkTold("FLAPPING_ENDED", "StopLogging by", ": 7 times", "DeleteTrail by", ": once");
    stage.checkTold("PROVEN", "delivers again");
    stage.checkRecords();
    stage.checkDelivers();
  }
}
