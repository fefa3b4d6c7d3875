package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.policy.LogBucketPolicy;
import guardrail.policy.TopicPolicy;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.Remediation;
import guardrail.remediation.SinkRemediation.SetTopicPolicy;
import java.util.List;
import java.util.stream.Stream;

/** Policies that are too long to stand in a message several times: SNS takes 256 KB. */
final class LongPolicies {
  private static final int LONGEST = 4_000;

  private LongPolicies() {}

  /** The policy as a word of a command, or the file into which a person is to write it. */
  static String word(String policy) {
    return policy.length() > LONGEST ? "file://policy.json" : Shell.word(policy);
  }

  /** How that file comes about, before the commands that read it. */
  static List<String> steps(GuardedTrail trail, List<Remediation> calls) {
    return calls.stream()
        .flatMap(call ->
            switch (call) {
              case PutBucketPolicy(var bucket, var policy) when policy.length() > LONGEST ->
                  Stream.of(
                      step(
                          "the bucket " + bucket,
                          "aws s3api get-bucket-policy --bucket %s --expected-bucket-owner %s --query Policy --output text"
                              .formatted(bucket, trail.ownerOf(bucket)),
                          LogBucketPolicy.of(trail, bucket)));
              case SetTopicPolicy(var topic, var policy) when policy.length() > LONGEST ->
                  Stream.of(
                      step(
                          "the topic " + topic,
                          "aws sns get-topic-attributes --region %s --topic-arn %s --query Attributes.Policy --output text"
                              .formatted(trail.homeRegion(), topic),
                          TopicPolicy.of(trail, topic)));
              case Remediation _ -> Stream.<String>of();
            })
        .toList();
  }

  private static String step(String of, String shown, String required) {
    return "The policy of %s is too long for this message. Write what this prints into policy.json, take out what denies CloudTrail, and add the statements that follow:%s%s%s%s"
        .formatted(of, Shell.LINE, shown, Shell.LINE, required);
  }
}
