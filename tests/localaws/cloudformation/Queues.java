package localaws.cloudformation;

import java.time.Duration;

/** Creates the template's queues; what is not given has SQS's default. */
record Queues(Template template, localaws.sqs.Queues queues) {

  void create() {
    for (var queue : template.resourcesOfType("AWS::SQS::Queue")) {
      queues.create(
          Kind.url(template.target(), Stack.name(template, queue)),
          Stack.arn(template, queue),
          seconds(queue, "VisibilityTimeout", Duration.ofSeconds(30)),
          seconds(queue, "MessageRetentionPeriod", Duration.ofDays(4)));
    }
  }

  private static Duration seconds(Resource queue, String property, Duration byDefault) {
    return queue.text(property).map(Long::parseLong).map(Duration::ofSeconds).orElse(byDefault);
  }
}
