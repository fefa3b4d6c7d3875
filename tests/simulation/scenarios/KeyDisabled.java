package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.kms.model.KeyState;

/** Log files that cannot be encrypted are not written, and old ones cannot be read. */
public final class KeyDisabled extends Scenario {
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  public KeyDisabled() {
    super(
        "key-disabled",
        "The trail's key is disabled, then it is to be deleted",
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

    stage.attack("mallory disables the key", aws -> aws.kms().disableKey(r -> r.keyId(KEY)));
    stage.settle();
    stage.world().deliver();

    stage.checkRecords();
    stage.checkDelivers();
    stage.check("the key can be used", state(stage) == KeyState.ENABLED);
    stage.checkTold("REMEDIATED", "DisableKey", "user/mallory", "is Disabled");
    stage.checkCalls("EnableKey", 1);
    stage.checkAlerts(1);

    stage.attack(
        "mallory schedules its deletion",
        aws -> aws.kms().scheduleKeyDeletion(r -> r.keyId(KEY).pendingWindowInDays(7)));
    stage.settle();
    stage.world().deliver();

    stage.checkDelivers();
    stage.check("it is to be deleted no more", state(stage) == KeyState.ENABLED);
    stage.checkTold("REMEDIATED", "ScheduleKeyDeletion", "user/mallory", "is PendingDeletion");
    stage.checkCalls("CancelKeyDeletion", 1);
    stage.checkTold("PROVEN", "delivers again");
    stage.checkAlerts(3);
  }

  private static KeyState state(Stage stage) {
    return stage.team().kms().describeKey(r -> r.keyId(KEY)).keyMetadata().keyState();
  }
}
