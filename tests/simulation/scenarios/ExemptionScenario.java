package simulation.scenarios;

import java.util.Map;
import simulation.BreakGlass;
import simulation.LongScenario;
import simulation.Stage;

/** A story of one account that somebody may exempt, and in which another trail records, too. */
abstract class ExemptionScenario extends LongScenario {
  ExemptionScenario(String name, String title) {
    super(name, title);
  }

  @Override
  public final Map<String, String> parameters() {
    return Map.of("ExemptionRoleArn", BreakGlass.ROLE);
  }

  @Override
  public final void play(Stage stage) {
    stage.guardedAccount();
    stage.otherTrail("another-teams-trail");
    play(stage, new BreakGlass(stage), stage.world().account());
  }

  abstract void play(Stage stage, BreakGlass glass, String account);
}
