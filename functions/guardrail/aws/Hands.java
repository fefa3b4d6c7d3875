package guardrail.aws;

import guardrail.aws.cloudtrail.TrailReads;
import guardrail.aws.cloudtrail.TrailWrites;
import guardrail.aws.organizations.TrustedAccess;
import guardrail.aws.s3.BucketReads;
import guardrail.aws.s3.BucketWrites;
import guardrail.guarded.GuardedTrail;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.OrganizationRemediation;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.TrailRemediation;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The clients with which one account is looked at or changed; made when they are needed. */
record Hands(
    Supplier<CloudTrailClient> cloudTrail,
    Supplier<S3Client> s3,
    Supplier<OrganizationsClient> organizations) {

  TrailReads trails() {
    return new TrailReads(cloudTrail.get());
  }

  TrustedAccess organization() {
    return new TrustedAccess(organizations.get());
  }

  BucketReads buckets() {
    return new BucketReads(s3.get());
  }

  Result apply(GuardedTrail trail, Remediation remediation) {
    return switch (remediation) {
      case TrailRemediation ofTrail -> new TrailWrites(cloudTrail.get()).apply(trail, ofTrail);
      case OrganizationRemediation ofOrganization -> organization().apply(trail, ofOrganization);
      case BucketRemediation ofBucket -> new BucketWrites(s3.get()).apply(trail, ofBucket);
    };
  }
}
