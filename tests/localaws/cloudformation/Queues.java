package localaws.cloudformation;

import java.time.Duration;
import java.util.Optional;
import localaws.sqs.Redrive;

/** Creates the template's queues; what is not given has SQS's default. */
record Queues(Template template, localaws.sqs.Queues queues) {

  void create() {
    for (var queue : template.resourcesOfType("AWS::SQS::Queue")) {
      if (queue.at("DelaySeconds").isPresent()) {
        throw new TemplateException("DelaySeconds at " + queue.logicalId());
      }
      queues.create(
          Kind.url(template.target(), Stack.name(template, queue)),
          Stack.arn(template, queue),
          seconds(queue, "VisibilityTimeout", Duration.ofSeconds(30)),
          seconds(queue, "MessageRetentionPeriod", Duration.ofDays(4)),
          redrive(queue));
    }
  }

  private static Optional<Redrive> redrive(Resource queue) {
    return queue
        .at("RedrivePolicy", "deadLetterTargetArn")
        .map(arn -> new Redrive(arn.toString(), received(queue)));
  }

  private static int received(Resource queue) {
    return queue
        .at("RedrivePolicy", "maxReceiveCount")
        .map(times -> Integer.parseInt(times.toString()))
        .orElseThrow(() -> new TemplateException("no maxReceiveCount in " + queue.logicalId()));
  }

  private static Duration seconds(Resource queue, String property, Duration byDefault) {
    return queue.text(property).map(Long::parseLong).map(Duration::ofSeconds).orElse(byDefault);
  }
}
