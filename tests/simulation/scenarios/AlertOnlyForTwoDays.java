package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.LongScenario;
import simulation.Stage;

/** Drift that stays is told once and then daily, and its end once. */
public final class AlertOnlyForTwoDays extends LongScenario {
  public AlertOnlyForTwoDays() {
    super(
        "alert-only-two-days",
        "AlertOnly: the trail stays stopped for two days, with a resync every 5 minutes");
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
    stage.pass(Duration.ofHours(47), Duration.ofMinutes(5));

    stage.check("the trail stays stopped", !stage.records());
    stage.checkNoWrites();
    stage.checkTold("DRIFTED", "user/mallory", "aws cloudtrail start-logging");
    stage.checkTold("DRIFTED", "First told at", "the alert of then says what is known");
    stage.check(
        "no alert denies that somebody was named",
        stage.alerts().stream().noneMatch(told -> told.says("no event named anybody")));
    stage.checkAlerts(2);
    stage.check("it is one incident", stage.incidents() == 1);

    stage.note(
        "the owner starts it again",
        () -> stage.team().cloudTrail().startLogging(r -> r.name(stage.trailName())));
    stage.pass(Duration.ofHours(1), Duration.ofMinutes(5));

    stage.checkTold("ALREADY_RESTORED", "meets its standard again", "Dark for", "47 hours");
    stage.checkAlerts(3);
    stage.check("it is still one incident", stage.incidents() == 1);
  }
}
