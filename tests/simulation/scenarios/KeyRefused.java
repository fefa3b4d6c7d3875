package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** A trail without its key records; no trail does not. */
public final class KeyRefused extends Scenario {
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  public KeyRefused() {
    super(
        "key-refused", "The key is taken away and the trail deleted", "moto does not look at keys");
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
        "mallory takes the key away from CloudTrail",
        _ -> stage.world().run(state -> state.keys().put(KEY, false)));
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();

    stage.checkRecords();
    stage.checkTold(
        "REMEDIATION_FAILED",
        "InsufficientEncryptionPolicy",
        "can take the standard's kmsKeyId again");
  }
}
