package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** Its own UpdateTrail comes back as an event, finds no drift and ends there. */
public final class NoLoop extends Scenario {
  public NoLoop() {
    super(
        "no-loop",
        "The guardrail's own repairs do not wake it into a loop",
        "moto raises no event for the repair");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.narrowTrail("mallory narrows the trail to one Region");
    stage.settle();

    stage.checkTold("REMEDIATED", "isMultiRegionTrail");
    stage.checkAlerts(1);
    stage.checkCalls("UpdateTrail", 1);
    stage.check(
        "its own UpdateTrail woke it once, found no drift and ended there",
        stage.bus().routed().stream()
                .filter(routed -> !routed.rules().isEmpty())
                .filter(routed -> routed.event().toString().contains("UpdateTrail"))
                .count()
            == 2);
  }
}
