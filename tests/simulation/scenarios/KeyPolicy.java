package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** The guardrail writes no key policies, for whoever does rules the key. */
public final class KeyPolicy extends Scenario {
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final String OWNERS_ALONE =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*",
       "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Resource": "*"}]}
      """;

  public KeyPolicy() {
    super(
        "key-policy",
        "The key's policy names CloudTrail no more, until an owner puts it back",
        "moto raises no events of KMS");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("KmsKeyArn", KEY);
  }

  @Override
  public void play(Stage stage) {
    stage.allowDependencies();
    stage.guardedAccount();
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
