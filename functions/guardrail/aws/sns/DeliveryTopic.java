package guardrail.aws.sns;

import guardrail.aws.AwsErrors;
import guardrail.aws.Question;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.Part;
import guardrail.observation.TopicState;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.SinkRemediation.CreateTopic;
import guardrail.remediation.SinkRemediation.SetTopicPolicy;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/** Looks at the topic that hears of new log files, and makes it again. */
public final class DeliveryTopic {
  private static final String GONE = "NotFound";

  private final SnsClient sns;

  public DeliveryTopic(SnsClient sns) {
    this.sns = sns;
  }

  public Part<Optional<TopicState>> state(GuardedTrail trail, String topic) {
    return new Question(trail, "sns:GetTopicAttributes", topic)
        .ask(
            () -> {
              var attributes = sns.getTopicAttributes(r -> r.topicArn(topic)).attributes();
              return Optional.of(
                  new TopicState(
                      attributes.getOrDefault("Policy", ""),
                      Optional.ofNullable(attributes.get("KmsMasterKeyId"))
                          .filter(key -> !key.isEmpty())));
            },
            Optional.empty(),
            Set.of(GONE, "NotFoundException"));
  }

  public Result create(GuardedTrail trail, CreateTopic step) {
    var topic = step.resource();
    return apply(
        trail,
        "sns:CreateTopic",
        topic,
        () -> sns.createTopic(r -> r.name(topic.substring(topic.lastIndexOf(':') + 1))));
  }

  public Result admit(GuardedTrail trail, SetTopicPolicy step) {
    return apply(
        trail,
        "sns:SetTopicAttributes",
        step.resource(),
        () ->
            sns.setTopicAttributes(r ->
                r.topicArn(step.resource()).attributeName("Policy").attributeValue(step.policy())));
  }

  private static Result apply(GuardedTrail trail, String operation, String topic, Runnable call) {
    try {
      call.run();
      return new Applied();
    } catch (SdkException exception) {
      var error = AwsErrors.error(operation, topic, trail, exception);
      return error.code().equals(GONE) ? new Overtaken(error) : new Failed(error);
    }
  }
}
