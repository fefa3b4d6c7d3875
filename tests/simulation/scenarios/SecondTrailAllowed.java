package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** Who says yes to a second copy gets it at the next resync. */
public final class SecondTrailAllowed extends Scenario {
  public SecondTrailAllowed() {
    super("second-trail-allowed", "The same account, deployed with AllowSecondTrail=true");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("AllowSecondTrail", "true");
  }

  @Override
  public void play(Stage stage) {
    stage.otherTrail("siem-trail");

    stage.resync();

    stage.checkRecords();
    stage.check("the SIEM's trail records as before", stage.otherRecords("siem-trail"));
    stage.checkTold("REMEDIATED", "did not exist", "CreateTrail");
    stage.checkAlerts(1);
  }
}
