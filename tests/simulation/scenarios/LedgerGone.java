package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** Without its memory the guardrail repairs as ever, tells, and says that it may repeat itself. */
public final class LedgerGone extends Scenario {
  public LedgerGone() {
    super("ledger-gone", "The ledger table is gone", "only the stand-in can drop the table");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.attack(
        "mallory has the ledger table deleted",
        _ -> stage.world().run(state -> state.tables().drop(stage.variable("LEDGER_TABLE_NAME"))));

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();
    stage.resync();

    stage.checkRecords();
    stage.checkTold(
        "REMEDIATED",
        "user/mallory",
        "The ledger could not be used, so this may have been told before.",
        "ResourceNotFoundException");
    stage.checkAlerts(1);
  }
}
