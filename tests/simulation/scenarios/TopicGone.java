package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** An alert that nobody takes is kept until somebody does. */
public final class TopicGone extends Scenario {
  public TopicGone() {
    super(
        "topic-gone",
        "The alert topic is deleted, the trail stopped, and the topic comes back",
        "moto's topic is also where this simulation reads the alerts");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    var topic = stage.variable("ALERT_TOPIC_ARN");
    stage.attack(
        "mallory deletes the alert topic",
        _ -> stage.world().run(state -> state.topics().remove(topic)));

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();
    stage.checkRecords();
    stage.check("the event is kept whole", stage.deadLetters().size() == 1);

    stage.note(
        "an owner brings the topic back",
        () -> stage.world().run(state -> state.topics().add(topic)));
    stage.resync();

    stage.checkTold("REMEDIATED", "was stopped", "user/mallory");
    stage.checkAlerts(1);
  }
}
