package guardrail.policy;

import guardrail.guarded.GuardedTrail;

/**
 * What the policy of the trail's key must say so that CloudTrail can encrypt with it.
 *
 * <p>Source: CloudTrail User Guide, "Configure AWS KMS key policies for CloudTrail"
 * (docs/aws-facts.md E2).
 */
public final class KeyPolicy {
  private KeyPolicy() {}

  /** The two statements as JSON, with a comma between them; no part needs escaping. */
  public static String statements(GuardedTrail trail) {
    return """
    {"Sid":"Allow CloudTrail to encrypt logs","Effect":"Allow",
    "Principal":{"Service":"cloudtrail.amazonaws.com"},
    "Action":"kms:GenerateDataKey*","Resource":"*",
    "Condition":{"StringEquals":{"aws:SourceArn":"$TRAIL"},
    "StringLike":{"kms:EncryptionContext:aws:cloudtrail:arn":"$EVERY"}}},
    {"Sid":"Allow CloudTrail access","Effect":"Allow",
    "Principal":{"Service":"cloudtrail.amazonaws.com"},
    "Action":"kms:DescribeKey","Resource":"*",
    "Condition":{"StringEquals":{"aws:SourceArn":"$TRAIL"}}}
    """
        .replace("$TRAIL", trail.arn().toString())
        .replace(
            "$EVERY",
            "arn:%s:cloudtrail:*:%s:trail/*".formatted(trail.arn().partition(), trail.account()))
        .replace("\n", "");
  }
}
