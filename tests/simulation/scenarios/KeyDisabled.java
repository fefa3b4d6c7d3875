package simulation.scenarios;

import simulation.Stage;
import software.amazon.awssdk.services.kms.model.KeyState;

/** Log files that cannot be encrypted are not written, and old ones cannot be read. */
public final class KeyDisabled extends KeyScenario {
  public KeyDisabled() {
    super(
        "key-disabled",
        "The trail's key is disabled, then it is to be deleted",
        "moto raises no events of KMS");
  }

  @Override
  void playGuarded(Stage stage) {
    stage.attack("mallory disables the key", aws -> aws.kms().disableKey(r -> r.keyId(KEY)));
    stage.settle();
    stage.world().deliver();

    stage.checkRecords();
    stage.checkDelivers();
    stage.check("the key can be used", state(stage) == KeyState.ENABLED);
    stage.checkTold("REMEDIATED", "DisableKey", "user/mallory", "is disabled");
    stage.checkCalls("EnableKey", 1);
    stage.checkAlerts(1);

    stage.attack(
        "mallory schedules its deletion",
        aws -> aws.kms().scheduleKeyDeletion(r -> r.keyId(KEY).pendingWindowInDays(7)));
    stage.settle();
    stage.world().deliver();

    stage.checkDelivers();
    stage.check("it is to be deleted no more", state(stage) == KeyState.ENABLED);
    stage.checkTold("REMEDIATED", "ScheduleKeyDeletion", "user/mallory", "waits for its deletion");
    stage.checkCalls("CancelKeyDeletion", 1);
    stage.checkTold("PROVEN", "delivers again");
    stage.checkAlerts(3);
  }

  private static KeyState state(Stage stage) {
    return stage.team().kms().describeKey(r -> r.keyId(KEY)).keyMetadata().keyState();
  }
}
