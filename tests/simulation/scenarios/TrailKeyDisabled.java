package simulation.scenarios;

import simulation.Stage;

/** A trail must not stay off because its key is. */
public final class TrailKeyDisabled extends KeyScenario {
  public TrailKeyDisabled() {
    super(
        "trail-key-disabled",
        "The key is disabled, the guardrail may not enable it, and the trail is deleted",
        "moto does not look at keys");
  }

  @Override
  void playGuarded(Stage stage) {
    stage.note(
        "the key's policy denies the guardrail to enable it",
        () ->
            stage
                .world()
                .faults()
                .deny(stage.keys().guardrail(), "kms:EnableKey", "an explicit deny"));

    stage.attack("mallory disables the key", aws -> aws.kms().disableKey(r -> r.keyId(KEY)));
    stage.settle();
    stage.checkTold("REMEDIATION_FAILED", "DisableKey", "user/mallory", "EnableKey");
    stage.checkAlerts(1);
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.settle();
    stage.resync();
    stage.resync();

    stage.checkRecords();
    stage.checkTold("REMEDIATION_FAILED", "was deleted", "can take the standard's kmsKeyId again");
    stage.checkAlerts(2);

    stage.note("an owner enables the key", () -> stage.team().kms().enableKey(r -> r.keyId(KEY)));
    stage.resync();

    stage.check(
        "log files are encrypted again",
        stage.trail().filter(trail -> KEY.equals(trail.kmsKeyId())).isPresent());
    stage.checkTold("REMEDIATED", "kmsKeyId");
    stage.checkAlerts(3);
    stage.check("it is the incident of the deletion", stage.incidents() == 2);
  }
}
