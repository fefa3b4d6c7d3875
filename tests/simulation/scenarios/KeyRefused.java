package simulation.scenarios;

import simulation.Stage;

/** A trail without its key records; no trail does not. */
public final class KeyRefused extends KeyScenario {
  public KeyRefused() {
    super(
        "key-refused", "The key is taken away and the trail deleted", "moto does not look at keys");
  }

  @Override
  void playGuarded(Stage stage) {
    stage.attack(
        "mallory takes the key away from CloudTrail",
        aws -> aws.kms().putKeyPolicy(r -> r.keyId(KEY).policy(OWNERS_ALONE)));
    stage.settle();
    stage.checkTold("DRIFTED", "PutKeyPolicy", "user/mallory");
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();

    stage.checkRecords();
    stage.checkTold(
        "REMEDIATION_FAILED",
        "InsufficientEncryptionPolicy",
        "can take the standard's kmsKeyId again");
    stage.checkAlerts(2);
  }
}
