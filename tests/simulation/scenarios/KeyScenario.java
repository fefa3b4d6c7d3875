package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** A story of a trail whose log files are encrypted with a key of the account. */
abstract class KeyScenario extends Scenario {
  static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  /** A key policy without a word of CloudTrail. */
  static final String OWNERS_ALONE =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*",
       "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Resource": "*"}]}
      """;

  KeyScenario(String name, String title, String notOnMoto) {
    super(name, title, notOnMoto);
  }

  @Override
  public final Map<String, String> parameters() {
    return Map.of("KmsKeyArn", KEY);
  }

  @Override
  public final void play(Stage stage) {
    stage.allowDependencies();
    stage.guardedAccount();

    playGuarded(stage);
  }

  /** What happens once the trail is guarded. */
  abstract void playGuarded(Stage stage);
}
