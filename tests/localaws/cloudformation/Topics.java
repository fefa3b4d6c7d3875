package localaws.cloudformation;

/**
 * Creates the template's topics, with their keys and policies, and those who are subscribed to
 * them.
 */
record Topics(Template template, localaws.sns.Topics topics) {

  void create() {
    for (var topic : template.resourcesOfType("AWS::SNS::Topic")) {
      var arn = Stack.arn(template, topic);
      topics.put(arn, false);
      topic.text("KmsMasterKeyId").ifPresent(key -> topics.encrypt(arn, key));
    }
    for (var policy : template.resourcesOfType("AWS::SNS::TopicPolicy")) {
      var document = Functions.json(policy.at("PolicyDocument").orElseThrow());
      policy.list("Topics").forEach(topic -> topics.setPolicy(topic.toString(), document));
    }
    for (var subscription : template.resourcesOfType("AWS::SNS::Subscription")) {
      topics
          .subscriptions()
          .subscribe(
              subscription.text("TopicArn").orElseThrow(),
              subscription.text("Protocol").orElseThrow(),
              subscription.text("Endpoint").orElseThrow());
    }
  }
}
