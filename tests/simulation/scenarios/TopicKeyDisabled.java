package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** The alert waits in the ledger for a topic that can be written to again. */
public final class TopicKeyDisabled extends Scenario {
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/5678abcd-12ab-34cd-56ef-1234567890ab";

  public TopicKeyDisabled() {
    super(
        "topic-key-disabled",
        "Somebody gives the alert topic a key of their own and disables it",
        "moto encrypts no topic");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var topic = stage.variable("ALERT_TOPIC_ARN");
    stage.attack(
        "mallory gives the topic a key, and disables that",
        _ -> {
          stage.world().run(state -> state.keys().put(KEY, true));
          stage.world().run(state -> state.topics().encrypt(topic, KEY));
          stage.world().run(state -> state.keys().disable(KEY));
        });

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();
    stage.checkRecords();
    stage.checkAlerts(0);
    stage.check("the event is kept whole", stage.deadLetters().size() == 1);

    stage.note("an owner enables it", () -> stage.world().run(state -> state.keys().enable(KEY)));
    stage.resync();

    stage.checkTold("REMEDIATED", "was stopped", "user/mallory");
    stage.checkAlerts(1);
  }
}
