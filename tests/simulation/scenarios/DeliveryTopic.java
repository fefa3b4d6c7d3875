package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;

/** Whoever reads the log files hears of them by this topic. */
public final class DeliveryTopic extends Scenario {
  public DeliveryTopic() {
    super(
        "delivery-topic",
        "The topic that hears of log files is closed to CloudTrail, then deleted",
        "moto raises no events of SNS");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("DeliveryTopicName", "new-log-files");
  }

  @Override
  public void play(Stage stage) {
    stage.allowDependencies();
    stage.guardedAccount();
    var topic = stage.variable("DELIVERY_TOPIC_ARN");

    stage.attack(
        "mallory takes CloudTrail out of its policy",
        aws ->
            aws.sns()
                .setTopicAttributes(r ->
                    r.topicArn(topic).attributeName("Policy").attributeValue(ownerAlone(topic))));
    stage.settle();
    stage.checkNotified();
    stage.checkTold(
        "REMEDIATED", "SetTopicAttributes", "user/mallory", "does not let CloudTrail publish");
    stage.checkAlerts(1);

    stage.attack("mallory deletes it", aws -> aws.sns().deleteTopic(r -> r.topicArn(topic)));
    stage.settle();
    stage.checkNotified();
    stage.checkTold(
        "REMEDIATED", "DeleteTopic", "user/mallory", "Its subscriptions are gone with it");
    stage.checkTold("PROVEN", "delivers again");
    stage.checkRecords();
    stage.checkAlerts(3);
  }

  private static String ownerAlone(String topic) {
    return """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "SNS:Publish",
     "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Resource": "%s"}]}
    """
        .formatted(topic);
  }
}
