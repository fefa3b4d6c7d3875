package simulation.scenarios;

import java.util.List;
import simulation.Scenario;
import simulation.Stage;

/** EventBridge promises delivery at least once and in no order. */
public final class TwiceAndOutOfOrder extends Scenario {
  public TwiceAndOutOfOrder() {
    super("twice-and-out-of-order", "Events arrive twice and in the wrong order");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.bus().duplicate(2);
    stage.bus().hold();

    stage.narrowTrail("mallory narrows the trail to one Region");
    stage.stopTrail("mallory calls StopLogging");
    stage.note(
        "EventBridge delivers the last first, and each twice",
        () -> stage.bus().release(List::reversed));
    stage.settle();

    stage.checkRecords();
    stage.check(
        "it covers every Region again",
        stage.trail().filter(t -> t.isMultiRegionTrail()).isPresent());
    stage.checkCalls("UpdateTrail", 1);
    stage.checkTold("REMEDIATED", "isMultiRegionTrail", "StopLogging");
    stage.check(
        "the late events found all well",
        stage.alerts().stream().skip(1).allMatch(a -> a.outcome().equals("ALREADY_RESTORED")));
  }
}
