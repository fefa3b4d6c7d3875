package guardrail.aws.sts;

import guardrail.guarded.GuardedTrail;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.KeyRemediation;
import guardrail.remediation.OrganizationRemediation;
import guardrail.remediation.Remediation;
import guardrail.remediation.SinkRemediation;
import guardrail.remediation.TrailRemediation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a session in a member account may do: what it was begun for, whatever the role allows. STS
 * takes 2,048 characters at most (AWS STS API Reference, AssumeRole).
 */
public final class SessionPolicy {
  private SessionPolicy() {}

  /** Looks at the trail, at those beside it and at its buckets. */
  public static String ofLook(GuardedTrail trail) {
    var standard = trail.standard();
    return policy(
        statement(
            List.of(
                "cloudtrail:DescribeTrails",
                "cloudtrail:Get*",
                "cloudtrail:ListTags",
                "kms:DescribeKey"),
            List.of("*")),
        statement(
            List.of(
                "s3:ListBucket",
                "s3:GetBucket*",
                "s3:GetEncryptionConfiguration",
                "s3:GetLifecycleConfiguration",
                "s3:GetReplicationConfiguration"),
            List.of(
                bucket(trail, standard.logBucketName()),
                bucket(trail, standard.standbyBucketName()))));
  }

  /** Reads what was done in the account, and nothing else. Neither read knows a resource. */
  public static String ofDossier() {
    return policy(
        statement(List.of("account:ListRegions", "cloudtrail:LookupEvents"), List.of("*")));
  }

  /** Makes this one call on this one trail or bucket. */
  public static String of(GuardedTrail trail, Remediation step) {
    var resource =
        switch (step) {
          case TrailRemediation _ -> trail.arn().toString();
          // Knows no resource (Service Authorization Reference, AWS Organizations).
          case OrganizationRemediation _ -> "*";
          case BucketRemediation ofBucket -> bucket(trail, ofBucket.bucket());
          case KeyRemediation ofKey -> ofKey.key();
          case SinkRemediation ofSink -> ofSink.resource();
        };
    return policy(statement(step.iamActions(), List.of(resource)));
  }

  private static String bucket(GuardedTrail trail, String name) {
    return "arn:%s:s3:::%s".formatted(trail.arn().partition(), name);
  }

  private static String policy(String... statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}"
        .formatted(String.join(",", statements));
  }

  private static String statement(List<String> actions, List<String> resources) {
    return "{\"Effect\":\"Allow\",\"Action\":[%s],\"Resource\":[%s]}"
        .formatted(quoted(actions), quoted(resources));
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
  }
}
