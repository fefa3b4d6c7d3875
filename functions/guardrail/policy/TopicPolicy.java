package guardrail.policy;

import guardrail.guarded.GuardedTrail;

/**
 * The policy of the topic that hears of the trail's log files: CloudTrail may publish for this
 * trail alone.
 *
 * <p>Source: CloudTrail User Guide, "Amazon SNS topic policy for CloudTrail" (docs/aws-facts.md
 * E3).
 */
public final class TopicPolicy {
  private TopicPolicy() {}

  /** The policy document for this topic, as JSON; no part of it needs escaping. */
  public static String of(GuardedTrail trail, String topic) {
    return """
    {"Version":"2012-10-17","Statement":[
    {"Sid":"AWSCloudTrailSNSPolicy20131101","Effect":"Allow",
    "Principal":{"Service":"cloudtrail.amazonaws.com"},
    "Action":"SNS:Publish","Resource":"$TOPIC",
    "Condition":{"StringEquals":{"aws:SourceArn":"$TRAIL"}}}]}
    """
        .replace("$TOPIC", topic)
        .replace("$TRAIL", trail.arn().toString())
        .replace("\n", "");
  }
}
