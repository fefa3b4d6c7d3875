package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** A trail without its key records; no trail does not. */
public final class KeyRefused extends Scenario {
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  private static final String OWNERS_ALONE =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*",
       "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Resource": "*"}]}
      """;

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
    stage.allowDependencies();
    stage.guardedAccount();

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
