package guardrail.policy;

import guardrail.guarded.GuardedTrail;
import guardrail.policy.judge.RequestContext;

/**
 * What is known of all calls that CloudTrail makes for a trail: it acts as a service, over TLS,
 * from no network of ours and as no identity.
 *
 * <p>UNVERIFIED: whether its calls name the organization (docs/aws-facts.md E1), so that is left
 * open.
 */
final class CloudTrailContext {
  static final String SERVICE = "cloudtrail.amazonaws.com";

  private CloudTrailContext() {}

  static RequestContext of(GuardedTrail trail) {
    return RequestContext.NOTHING_KNOWN
        .with("aws:SourceArn", trail.arn().toString())
        .with("aws:SourceAccount", trail.account())
        .with("aws:SecureTransport", "true")
        // AWS's endpoints take nothing older (AWS Security Blog, "TLS 1.2 to become the minimum").
        .withOneOf("s3:TlsVersion", "1.2", "1.3")
        .with("aws:PrincipalIsAWSService", "true")
        .with("aws:PrincipalServiceName", SERVICE)
        .without("aws:SourceVpc", "aws:SourceVpce", "aws:VpcSourceIp")
        .without("aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID")
        .without("aws:userid", "aws:username")
        .without("aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge");
  }
}
