package simulation.scenarios;

import simulation.Stage;

/** The guardrail writes no key policies, for whoever does rules the key. */
public final class KeyPolicy extends KeyScenario {
  public KeyPolicy() {
    super(
        "key-policy",
        "The key's policy names CloudTrail no more, until an owner puts it back",
        "moto raises no events of KMS");
  }

  @Override
  void playGuarded(Stage stage) {
    var policy = stage.team().kms().getKeyPolicy(r -> r.keyId(KEY).policyName("default")).policy();

    stage.attack(
        "mallory takes CloudTrail out of the key's policy",
        aws -> aws.kms().putKeyPolicy(r -> r.keyId(KEY).policy(OWNERS_ALONE)));
    stage.settle();

    stage.checkRecords();
    stage.checkNoWrites();
    stage.checkTold(
        "DRIFTED",
        "PutKeyPolicy",
        "user/mallory",
        "does not let CloudTrail encrypt",
        "kms:GenerateDataKey",
        "aws kms get-key-policy");
    stage.checkAlerts(1);

    stage.note(
        "an owner puts the policy back",
        () -> stage.team().kms().putKeyPolicy(r -> r.keyId(KEY).policy(policy)));
    stage.settle();
    stage.resync();
    stage.world().deliver();

    stage.checkDelivers();
    stage.checkTold("ALREADY_RESTORED", "meets its standard again");
    stage.checkAlerts(2);
    stage.check("it is one incident", stage.incidents() == 1);
  }
}
