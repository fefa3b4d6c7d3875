package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** A trail must not stay off because its key is. */
public final class TrailKeyDisabled extends Scenario {
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  public TrailKeyDisabled() {
    super(
        "trail-key-disabled",
        "The trail's key is disabled and the trail deleted; then the key is back",
        "moto does not look at keys");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("KmsKeyArn", KEY);
  }

  @Override
  public void play(Stage stage) {
    stage.world().run(state -> state.keys().put(KEY, true));
    stage.guardedAccount();

    stage.attack(
        "mallory disables the key", _ -> stage.world().run(state -> state.keys().disable(KEY)));
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();
    stage.resync();
    stage.resync();

    stage.checkRecords();
    stage.checkTold("REMEDIATION_FAILED", "was deleted", "can take the standard's kmsKeyId again");
    stage.checkAlerts(1);

    stage.note(
        "an owner enables the key", () -> stage.world().run(state -> state.keys().enable(KEY)));
    stage.resync();

    stage.check(
        "log files are encrypted again",
        stage.trail().filter(trail -> KEY.equals(trail.kmsKeyId())).isPresent());
    stage.checkTold("REMEDIATED", "kmsKeyId");
    stage.checkAlerts(2);
    stage.check("it is one incident", stage.incidents() == 1);
  }
}
