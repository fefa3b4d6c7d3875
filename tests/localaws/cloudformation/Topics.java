package localaws.cloudformation;

/** Creates the template's topics, with their keys, and those who are subscribed to them. */
record Topics(Template template, localaws.sns.Topics topics) {

  void create() {
    for (var topic : template.resourcesOfType("AWS::SNS::Topic")) {
      var arn = Stack.arn(template, topic);
      topics.add(arn);
      topic.text("KmsMasterKeyId").ifPresent(key -> topics.encrypt(arn, key));
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
